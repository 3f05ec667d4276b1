'use client'
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { InvitationsClient } from '../client/client.ts'
import type { Page } from '../model/page.ts'
import type {
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
} from '../model/user-organization-invitation.ts'
import { createResources } from '../query/received-resource.ts'
import { createReceivedWrites } from '../query/received-writes.ts'
import type { ReceivedWrites } from '../query/received-writes.ts'
import type { Clock } from './clock.ts'

/** What the hooks share below one provider. */
export interface InvitationsContextValue {
  client: InvitationsClient
  clock: Clock
  writes: ReceivedWrites
  toResource: (record: ReceivedInvitationRecord) => UserOrganizationInvitation
  toPage: (page: Page<ReceivedInvitationRecord>) => Page<UserOrganizationInvitation>
  toPages: (
    data: InfiniteData<Page<ReceivedInvitationRecord>, number>,
  ) => InfiniteData<Page<UserOrganizationInvitation>, number>
}

export const InvitationsContext = createContext<InvitationsContextValue | null>(null)

/** Builds what the hooks share; the functions keep their identity as long as the client does. */
export function createInvitationsContext(
  client: InvitationsClient,
  queryClient: QueryClient,
  clock: Clock,
): InvitationsContextValue {
  const writes = createReceivedWrites(client, queryClient)
  const toResource = createResources(writes)
  const toPage = (page: Page<ReceivedInvitationRecord>) => ({ ...page, items: page.items.map(toResource) })
  return {
    client,
    clock,
    writes,
    toResource,
    toPage,
    toPages: (data) => ({ ...data, pages: data.pages.map(toPage) }),
  }
}

/** @throws Error where there is no provider above. */
export function useInvitationsContext(): InvitationsContextValue {
  const value = use(InvitationsContext)
  if (!value) throw new Error('No client. Wrap the tree in <InvitationsProvider client={…}>.')
  return value
}
