'use client'
import { useCallback } from 'react'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import { outcomes } from '../../i18n/en/outcomes.ts'
import { refusals as english } from '../../i18n/en/refusals.ts'
import { fillWith } from '../../i18n/fill.ts'
import { useFormat, useMessages } from '../../i18n/messages-provider.tsx'
import { isPressable } from '../../model/acceptance.ts'
import type { RefusalState } from '../../model/acceptance.ts'
import type { InvitationError } from '../../model/error.ts'
import { maskAddress } from '../../model/mask-address.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { Address } from './address.tsx'
import type { InvitationHandlers } from './invitation-handlers.ts'
import { useNews } from './use-news.ts'

export interface RefusalNoticeProps {
  state: RefusalState
  /** What went wrong, for how long to wait. */
  error?: InvitationError | null
  /** Whether the outcome comes of a press here, and is not what the invitation was read with. @default false */
  pressed?: boolean
  /** Absent where it could not even be read. */
  invitation?: UserOrganizationInvitation | undefined
  handlers: InvitationHandlers
  checkAgain: () => void
  /** Whether it is a whole list that could not be read. @default false */
  list?: boolean
  /** Whether that is under way. @default false */
  checking?: boolean
}

/** The shortest wait that is told in words, in milliseconds: longer ones are rounded up to it. */
const minute = 60_000

/** The host's way out of a refusal, by the name of its handler. */
const ways: Partial<Record<RefusalState, keyof typeof english & keyof InvitationHandlers>> = {
  signedOut: 'onSignIn',
  wrongAccount: 'onSwitchAccount',
  unverified: 'onVerifyEmailAddress',
}

/** Why an invitation can't be read, accepted or declined, and the way out. */
export function RefusalNotice(props: RefusalNoticeProps) {
  const { state, error, pressed, invitation, list } = props
  const { refusals, unread, unreadList, anotherAddress, signedInAs } = useMessages(english)
  const format = useFormat()
  const { emailAddresses } = useInvitationsClient()
  const address = invitation && maskAddress(invitation.emailAddress)
  const unreadWords: Partial<typeof refusals> = list ? unreadList : unread
  const words = invitation || pressed ? refusals : unreadWords
  const isNews = pressed || !invitation
  const speak = useNews({ event: pressed ? error : undefined, assertive: true })
  const appear = useCallback(
    (notice: HTMLElement | null) => {
      if (pressed) takeLostFocus(notice)
      if (isNews) speak(notice)
      return giveFocus(notice)
    },
    [pressed, isNews, speak],
  )
  return (
    <Notice
      key={state}
      ref={appear}
      tabIndex={-1}
      role={isNews ? 'note' : undefined}
      data-state={state}
      actions={<RefusalAction {...props} />}
    >
      {fillWith(words[state] ?? refusals[state], {
        address: address ? <Address>{address}</Address> : anotherAddress,
        when: format.relative(Math.max(1, Math.ceil((error?.retryAfter ?? 0) / minute)) * minute, 0),
      })}
      {(state === 'wrongAccount' || state === 'unverified') && emailAddresses?.length && (
        <> {fillWith(signedInAs, { address: <Address>{format.list(emailAddresses)}</Address> })}</>
      )}
    </Notice>
  )
}

const successors = "[data-slot='ik-acceptance-actions'] > button, [data-slot='ik-notice'][tabindex]"

/**
 * When the notice goes with the focus in it, Accept is what is left to press; else what is said in its place. A card
 * that could not be read goes as a whole, and another one takes its place.
 */
function giveFocus(notice: HTMLElement | null) {
  return () => {
    const card = notice?.parentElement
    const home = card?.parentElement
    if (!card || !home || !notice.matches(':focus-within')) return
    const place = [...home.children].indexOf(card)
    queueMicrotask(() => {
      const now = card.isConnected ? card : home.children[place]
      takeLostFocus(now?.querySelector<HTMLElement>(successors) ?? null)
    })
  }
}

/** The host's way out where it has one; else, where nothing but the backend can tell more, asking it again. */
function RefusalAction({ state, invitation, pressed, handlers, checkAgain, checking }: RefusalNoticeProps) {
  const messages = { ...useMessages(outcomes), ...useMessages(english) }
  const gone = state === 'notUsable' || state === 'inviterGone'
  const way = gone ? 'onRequestInvitation' : ways[state]
  const handler = way && handlers[way]
  if (!handler && (invitation || pressed) && isPressable(state)) return null
  return (
    <Button
      look={handler && ways[state] ? 'primary' : 'outline'}
      pending={checking}
      onClick={handler ? () => void handler({ invitation })?.then(checkAgain, () => {}) : checkAgain}
    >
      {messages[handler ? way : 'checkAgain']}
    </Button>
  )
}
