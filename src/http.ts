export { httpInvitations } from './adapters/http/http-invitations.ts'
export type {
  HttpInvitationsClient,
  HttpInvitationsOptions,
  HttpVerb,
} from './adapters/http/http-invitations.ts'
