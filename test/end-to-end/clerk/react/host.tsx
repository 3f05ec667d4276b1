import { link } from '../../../../stories/examples/clerk-invitation-link.ts'
import { Clerk } from '@clerk/clerk-js'
import { ClerkProvider, useUser } from '@clerk/react'
import { AcceptCard, InvitationList } from 'invitekit'
import type { PublicOrganizationData } from 'invitekit'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ClerkInvitations } from '../../../../stories/examples/clerk-invitations.tsx'
import { ClerkTicketPage } from '../../../../stories/examples/clerk-ticket-page.tsx'

declare global {
  interface Window {
    /** What the server tells the page. */
    host: { publishableKey: string; proxyUrl: string }
    clerk: Clerk
    /** Whether the link brought a ticket. */
    hadTicket: boolean
  }
}

const { publishableKey, proxyUrl } = window.host
const clerk = new Clerk(publishableKey, { proxyUrl })
Object.assign(window, { clerk, hadTicket: Boolean(link?.ticket) })

/** As a host's router does: the page stays. */
const navigate = (to: string) => history.pushState(null, '', to)

const [, place, id] = location.pathname.split('/')

function organizationLink({ id: organization }: PublicOrganizationData) {
  return <a href={`/organizations/${organization}`}>{organization}</a>
}

/** Everything that a host shows of somebody, and the page that was asked for. */
function Page() {
  const { isLoaded, user } = useUser()
  return (
    <>
      <p data-testid="person">
        {isLoaded ? (user?.primaryEmailAddress?.emailAddress ?? 'nobody') : 'loading'}
      </p>
      <ClerkInvitations>
        {place === 'ticket' && <ClerkTicketPage />}
        {place === 'card' && id && (
          <AcceptCard invitationId={id} openOrganization={organizationLink} activate onSignIn={() => {}} />
        )}
        {place === '' && <InvitationList openOrganization={organizationLink} activate onSignIn={() => {}} />}
      </ClerkInvitations>
    </>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <ClerkProvider
        // Its own type does not fit with `exactOptionalPropertyTypes`.
        Clerk={Object(clerk)}
        {...{ publishableKey, proxyUrl }}
        routerPush={navigate}
        routerReplace={navigate}
        telemetry={false}
      >
        <Page />
      </ClerkProvider>
    </StrictMode>,
  )
