export type { BetterAuthServer } from './adapters/better-auth/backend/auth.ts'
export { betterAuthBackendInvitations } from './adapters/better-auth/backend/better-auth-backend.ts'
export type { BetterAuthBackendOptions } from './adapters/better-auth/backend/better-auth-backend.ts'
export { clerkBackendInvitations } from './adapters/clerk/backend/clerk-backend.ts'
export type { ClerkBackendClient } from './adapters/clerk/backend/clerk-client.ts'
export type { ClerkBackendOptions } from './adapters/clerk/backend/options.ts'
export type { BackendContext, InvitationsBackend, InvitationsSession } from './client/backend.ts'
export type { Operation } from './protocol/operation.ts'
export type { AuditEvent, AuditTarget } from './server/audit.ts'
export { createInvitationsHandler } from './server/create-invitations-handler.ts'
export type {
  AuthorizeQuestion,
  InvitationsHandlerOptions,
  RateLimitQuestion,
} from './server/handler-options.ts'
export { memoryRateLimit } from './server/memory-rate-limit.ts'
export type { MemoryRateLimitOptions } from './server/memory-rate-limit.ts'
