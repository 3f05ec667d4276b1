import { ClerkProvider } from '@clerk/react'
import { AcceptCard, InvitationList } from 'invitekit'
import { renderToString } from 'react-dom/server'
import { ClerkInvitations } from '../../../../stories/examples/clerk-invitations.tsx'
import { ClerkTicketPage } from '../../../../stories/examples/clerk-ticket-page.tsx'

const pages = {
  list: <InvitationList />,
  card: <AcceptCard invitationId="orginv_1" />,
  ticket: <ClerkTicketPage />,
}

/** What a server sends of a host's page. */
export function onServer(page: keyof typeof pages): string {
  return renderToString(
    <ClerkProvider publishableKey={`pk_live_${btoa('clerk.example.com$')}`} telemetry={false}>
      <h1>Host</h1>
      <ClerkInvitations>{pages[page]}</ClerkInvitations>
    </ClerkProvider>,
  )
}
