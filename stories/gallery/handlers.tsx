import type { AcceptCardProps } from 'invitekit'

function nothing() {
  return undefined
}

/** A host that offers a way out of everything. */
export const handlers = {
  openOrganization: ({ slug }) => <a href={`#${slug}`}>{slug}</a>,
  onSignIn: nothing,
  onSwitchAccount: nothing,
  onVerifyEmailAddress: nothing,
  onRequestInvitation: nothing,
} satisfies Partial<AcceptCardProps>
