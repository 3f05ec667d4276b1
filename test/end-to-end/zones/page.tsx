import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { DehydratedState } from '@tanstack/react-query'
import { useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import {
  AcceptCard,
  InvitationInbox,
  InvitationList,
  InvitationsProvider,
  InviteForm,
  MessagesProvider,
  SentInvitations,
} from 'invitekit'
import { exampleInvitations, exampleNow, exampleOrganization, memoryInvitations } from 'invitekit/testing'

/** What a server sends with its page. */
export interface ZonesPage {
  state?: DehydratedState
  /** What the host says of the reader; where it says nothing, the browser knows. */
  told?: { locale: string; timeZone: string }
}

declare global {
  interface Window {
    /** What the page has asked the backend for. */
    asked?: readonly string[]
  }
}

/** Everybody's invitations, of which some went out from Acme. */
export function backend() {
  return memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: exampleInvitations,
    organization: exampleOrganization(),
    clock: () => exampleNow,
  })
}

/** A page with all that shows a time, or may. */
export function Zones({ state, told, client }: ZonesPage & { client: ReturnType<typeof backend> }) {
  const [queryClient] = useState(() => new QueryClient())
  const all = (
    <>
      <InvitationInbox refreshInterval={0} />
      <InvitationList />
      <AcceptCard invitationId="inv_acme" />
      <SentInvitations />
      <InviteForm />
    </>
  )
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={state}>
        <InvitationsProvider client={client} now={exampleTime}>
          {told ? <MessagesProvider {...told}>{all}</MessagesProvider> : all}
        </InvitationsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}

function exampleTime() {
  return exampleNow
}

if (typeof document !== 'undefined') {
  const root = document.querySelector('#root')
  const page: ZonesPage = JSON.parse(document.querySelector('#scene')?.textContent ?? '')
  const client = backend()
  window.asked = client.database.requests
  if (root) hydrateRoot(root, <Zones {...page} client={client} />)
}
