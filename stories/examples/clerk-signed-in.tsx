import { useUser } from '@clerk/react'
import { displayText, InvitationList } from 'invitekit'
import type { PublicOrganizationData } from 'invitekit'
import { link } from './clerk-invitation-link.ts'
import { useJoined } from './clerk-joined.ts'
import { takeFocus } from './clerk-ticket.ts'

function organizationLink({ id, name }: PublicOrganizationData) {
  return <a href={`/organizations/${id}`}>{name}</a>
}

interface ClerkSignedInProps {
  /** Whether a press has led here. */
  news: boolean
  state: 'switch' | 'joined' | 'signedIn'
  /** Signs out, to use the link. */
  onSwitchAccount: () => void
}

/** What somebody was invited to. What they have joined is read from Clerk, and never taken for granted. */
export function ClerkSignedIn({ news, state, onSwitchAccount }: ClerkSignedInProps) {
  const { user } = useUser()
  const { joined, isRead } = useJoined()
  const name = state === 'joined' && joined && displayText(joined.publicOrganizationData.name)
  return (
    <main>
      <h1 tabIndex={-1} ref={news ? takeFocus : undefined}>
        You’re signed in
      </h1>
      <p>Your address is {user?.primaryEmailAddress?.emailAddress}.</p>
      <p role="status">
        {link?.status &&
          state !== 'switch' &&
          isRead &&
          (name ? `You’ve joined ${name}.` : 'What you have joined is in the list.')}
      </p>
      {state === 'switch' && (
        <p>
          The link that you opened may be for another address.{' '}
          <button onClick={onSwitchAccount}>Sign out to use it</button>
        </p>
      )}
      <InvitationList openOrganization={organizationLink} activate />
    </main>
  )
}
