'use client'
import { createContext, use } from 'react'
import type { InvitationsClient } from '../client/client.ts'
import type {
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
} from '../model/user-organization-invitation.ts'
import type { Acceptances } from '../query/acceptances.ts'
import type { Clock } from './clock.ts'

/** What the hooks share below one provider. */
export interface InvitationsContextValue {
  client: InvitationsClient
  clock: Clock
  acceptances: Acceptances
  toResource: (record: ReceivedInvitationRecord) => UserOrganizationInvitation
}

export const InvitationsContext = createContext<InvitationsContextValue | null>(null)

/** @throws Error where there is no provider above. */
export function useInvitationsContext(): InvitationsContextValue {
  const value = use(InvitationsContext)
  if (!value) throw new Error('No InvitationsProvider.')
  return value
}
