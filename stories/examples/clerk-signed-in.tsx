import { useUser } from '@clerk/react'
import { displayText, InvitationList, useInfiniteInvitations } from 'invitekit'
import type { PublicOrganizationData } from 'invitekit'
import { takeFocus } from './clerk-ticket.ts'

function organizationLink({ id, name }: PublicOrganizationData) {
  return <a href={`/organizations/${id}`}>{name}</a>
}

interface ClerkSignedInProps {
  /** Whether a press has led here. */
  news: boolean
  /** Whether the link should have led into an organization. */
  used: boolean
  /** Signs out, where there is a link that has not been used. */
  onSwitchAccount?: (() => void) | undefined
}

/** What somebody was invited to. What they have joined is read from Clerk, and never taken for granted. */
export function ClerkSignedIn({ news, used, onSwitchAccount }: ClerkSignedInProps) {
  const { user } = useUser()
  const { data } = useInfiniteInvitations()
  const joined = data?.pages
    .flatMap(({ items }) => items)
    .filter(({ status }) => status === 'accepted')
    .map(({ publicOrganizationData }) => displayText(publicOrganizationData.name))
  return (
    <main>
      <h1 tabIndex={-1} ref={news ? takeFocus : undefined}>
        You’re signed in
      </h1>
      <p>Your address is {user?.primaryEmailAddress?.emailAddress}.</p>
      <p role="status">
        {used &&
          joined &&
          (joined.length ? `You’ve joined ${joined.join(', ')}.` : 'Nothing is accepted yet.')}
      </p>
      {onSwitchAccount && (
        <p>
          The link that you opened may be for another address.{' '}
          <button onClick={onSwitchAccount}>Sign out to use it</button>
        </p>
      )}
      <InvitationList openOrganization={organizationLink} activate />
    </main>
  )
}
