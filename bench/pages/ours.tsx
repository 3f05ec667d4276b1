// The library as a host uses it, in a query client of the host's.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationList, InvitationsProvider, SentInvitations } from 'invitekit'
import type { HTMLAttributes, ReactElement, ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Backend } from './backend.ts'
import type { Contender } from './stage.ts'

/** Draws a host's page, and gives what takes it away again. */
export function mountHost(
  container: HTMLElement,
  { client }: Pick<Backend, 'client'>,
  children: ReactNode,
  queryClient = new QueryClient(),
): () => void {
  const root = createRoot(container)
  root.render(
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider client={client}>{children}</InvitationsProvider>
    </QueryClientProvider>,
  )
  return () => {
    root.unmount()
    queryClient.clear()
  }
}

/** The link that the README shows. */
export function openOrganization({ id }: { id: string }): ReactElement<HTMLAttributes<HTMLElement>> {
  // The library gives it its words.
  // oxlint-disable-next-line jsx-a11y/anchor-has-content, jsx-a11y/control-has-associated-label
  return <a href={`/organizations/${id}`} />
}

export const ourList: Contender = {
  rows: "[data-slot='ik-invitation-list-item']",
  mount: (container, backend) =>
    mountHost(container, backend, <InvitationList pageSize={backend.length} {...{ openOrganization }} />),
}

export const ourTable: Contender = {
  rows: "[data-slot='ik-sent-invitations-row']",
  mount: (container, backend) => mountHost(container, backend, <SentInvitations pageSize={backend.length} />),
}
