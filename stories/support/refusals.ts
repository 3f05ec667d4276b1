import type { InvitationErrorCode } from 'invitekit'

/** What a person sees after a refused press. */
export interface Refusal {
  says: string
  /** Whether Accept stays, for another try. */
  stays: boolean
  /** The way out, where every handler is given. */
  way?: string
}

/** What a backend may answer to a press, in the words that people read. */
export const refusals = {
  signedOut: { says: 'Sign in to accept this invitation.', stays: true, way: 'Sign in' },
  wrongAccount: { says: 'This invitation is for i***@example.com.', stays: false, way: 'Switch account' },
  unverified: {
    says: 'Confirm your e-mail address first.',
    stays: true,
    way: 'Confirm your e-mail address',
  },
  forbidden: {
    says: 'You’re not allowed to do this. An administrator of the organization can help.',
    stays: true,
  },
  limitReached: {
    says: 'The organization is full. An administrator can make room, or raise its limit.',
    stays: true,
  },
  inviterGone: {
    says: 'The person who invited you has left the organization.',
    stays: false,
    way: 'Ask for a new one',
  },
  organizationGone: {
    says: 'This organization doesn’t exist any more.',
    stays: false,
    way: 'Check again',
  },
  other: { says: 'The server refused. Try again later.', stays: true },
} as const satisfies Partial<Record<InvitationErrorCode, Refusal>>

/** What reading back has told after a press whose answer was lost or says too little. */
export const foundOut = {
  notSent: { says: 'That didn’t go through. Try again.', stays: true },
  offline: { says: 'You’re offline. Nothing was sent.', stays: true },
  changed: { says: 'This invitation has changed. Look at it again before you accept.', stays: true },
  unknown: {
    says: 'We couldn’t confirm whether that worked. Check again before you try once more.',
    stays: false,
    way: 'Check again',
  },
  notUsable: {
    says: 'This invitation can’t be used: it has expired, was revoked or was used already.',
    stays: false,
    way: 'Ask for a new one',
  },
} as const satisfies Record<string, Refusal>

/** The names of the buttons on a page, in their order. */
export function buttonsIn(element: HTMLElement): string[] {
  return [...element.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  )
}
