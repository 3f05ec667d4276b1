import { AcceptTicketCard, InvitationsProvider, readInvitationLink } from 'invitekit'
import type { InvitationsClient, PublicOrganizationData } from 'invitekit'
import 'invitekit/styles.css'

// Once, in a module that comes before the router: it takes the secret out of the address.
const link = readInvitationLink()

function organizationLink({ id, name }: PublicOrganizationData) {
  return <a href={`/organizations/${id}`}>{name}</a>
}

/** The client's backend has to know tickets: its port can redeem. */
export function TicketPage({ client }: { client: InvitationsClient }) {
  if (!link?.ticket) return <p>No invitation.</p>
  return (
    <InvitationsProvider client={client}>
      <AcceptTicketCard
        ticket={link.ticket}
        openOrganization={organizationLink}
        onSignIn={() => location.assign('/sign-in')}
      />
    </InvitationsProvider>
  )
}
