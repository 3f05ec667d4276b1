'use client'
import type { InvitationsClient } from '../client/client.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** The client of the nearest provider: to prefetch, to invalidate, or to see which verbs its backend has. */
export function useInvitationsClient(): InvitationsClient {
  return useInvitationsContext().client
}
