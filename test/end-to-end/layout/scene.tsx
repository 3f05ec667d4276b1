import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { DehydratedState } from '@tanstack/react-query'
import { useState } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import {
  AcceptCard,
  InvitationList,
  InvitationsProvider,
  InvitationStatusBadge,
  OrgLogoBadge,
} from 'invitekit'
import { exampleInvitations, exampleNow, memoryInvitations } from 'invitekit/testing'
import type { MemoryInvitation, MemoryInvitationsOptions } from 'invitekit/testing'

/** What a page in the browser shows; plain JSON, so that it can be sent there. */
export interface SceneData {
  view: 'list' | 'card' | 'badges'
  /** @default The examples, one in each usual state */
  invitations?: readonly MemoryInvitation[]
  /** Milliseconds of every answer; null for none at all. @default 0 */
  latency?: number | null
  faults?: MemoryInvitationsOptions['faults']
  /** The page's clock, in milliseconds since 1970. @default The moment of the examples */
  now?: number
  /** What a server has read already. */
  state?: DehydratedState
}

/** The backend of a scene. */
export function backendOf({ invitations = exampleInvitations, latency = 0, faults }: SceneData) {
  return memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations,
    latency: latency ?? Number.POSITIVE_INFINITY,
    faults,
    clock: () => exampleNow,
  })
}

function openOrganization() {
  return <a href="#opened">Open</a>
}

/** A page of a host, in plain HTML around our components. */
export function Scene({ scene }: { scene: SceneData }) {
  const { view, invitations = exampleInvitations, state, now = exampleNow } = scene
  const [client] = useState(() => backendOf(scene))
  const [queryClient] = useState(() => new QueryClient())
  const [clock] = useState(() => () => now)

  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={state}>
        <InvitationsProvider client={client} now={clock}>
          {view === 'list' && <InvitationList openOrganization={openOrganization} undoWindow={60_000} />}
          {view === 'card' && (
            <AcceptCard
              invitationId={invitations[0]?.id ?? ''}
              describeRole={() => 'Reads and writes everything.'}
              openOrganization={openOrganization}
              onSwitchAccount={() => {}}
              onRequestInvitation={() => {}}
            />
          )}
          {view === 'badges' &&
            invitations.map(({ id, publicOrganizationData, status }) => (
              <p key={id} id={id}>
                <OrgLogoBadge organization={publicOrganizationData} /> {id}{' '}
                <InvitationStatusBadge status={status} />
              </p>
            ))}
        </InvitationsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}

/** In a browser, the scene shows itself: over what a server sent, where it did. */
if (typeof document !== 'undefined') {
  const root = document.querySelector('#root')
  const scene: SceneData = JSON.parse(document.querySelector('#scene')?.textContent ?? '')
  if (root?.firstChild) hydrateRoot(root, <Scene scene={scene} />)
  else if (root) createRoot(root).render(<Scene scene={scene} />)
}
