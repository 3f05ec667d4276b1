export { httpInvitations } from './adapters/http/http-invitations.ts'
export type { HttpInvitationsClient, HttpInvitationsOptions } from './adapters/http/http-invitations.ts'
export type { HttpVerb } from './adapters/http/http-sent.ts'
