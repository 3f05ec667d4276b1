export type { BetterAuthClient } from './adapters/better-auth/auth-client.ts'
export { betterAuthInvitations } from './adapters/better-auth/better-auth-invitations.ts'
export type {
  BetterAuthInvitationsClient,
  BetterAuthInvitationsOptions,
} from './adapters/better-auth/better-auth-invitations.ts'
