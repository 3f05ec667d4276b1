import type { SchemaName } from './schemas.ts'

export type ApiName = 'frontend' | 'backend'

/** An operation that the fakes serve. */
export interface Endpoint {
  api: ApiName
  method: 'GET' | 'POST' | 'DELETE'
  /** With its parameters in braces, as an OpenAPI description names them. */
  path: string
  /** What may stand in its query. */
  query?: readonly string[]
  /** The fields of its body, or of each item of its body. */
  body?: readonly string[]
  /** What it answers with, by status; null for no JSON. What is not named is an error. */
  answers: Readonly<Record<number, SchemaName | null>>
  /** The statuses of its errors, beside those that any request can meet. */
  errors: readonly number[]
}

/** What any request can meet, whatever it asks for: nobody knows who asks, too many ask, the server fails. */
export const commonErrors = [401, 429, 500]

const page = ['limit', 'offset'] as const

/** What an invitation to the application is made from. */
export const applicationBody = [
  'email_address',
  'public_metadata',
  'redirect_url',
  'notify',
  'ignore_existing',
  'expires_in_days',
  'template_slug',
] as const

/** What an invitation to an organization is made from. */
export const organizationBody = [
  'email_address',
  'role',
  'inviter_user_id',
  'public_metadata',
  'private_metadata',
  'redirect_url',
  'expires_in_days',
  'notify',
] as const

const frontend = { api: 'frontend' } as const
const backend = { api: 'backend' } as const

/** The endpoints for invitations, and for who is a member already. What else a browser asks for is not described: the SDK itself tries it. */
export const endpoints: readonly Endpoint[] = [
  {
    ...frontend,
    method: 'GET',
    path: '/v1/me/organization_invitations',
    query: [...page, 'status'],
    answers: { 200: 'UserOrganizationInvitationsAnswer' },
    errors: [422],
  },
  {
    ...frontend,
    method: 'POST',
    path: '/v1/me/organization_invitations/{invitation_id}/accept',
    answers: { 200: 'UserOrganizationInvitationAnswer' },
    errors: [400, 404],
  },
  {
    ...frontend,
    method: 'GET',
    path: '/v1/organizations/{organization_id}/invitations',
    query: [...page, 'status'],
    answers: { 200: 'OrganizationInvitationsAnswer' },
    errors: [403, 404, 422],
  },
  {
    ...frontend,
    method: 'POST',
    path: '/v1/organizations/{organization_id}/invitations',
    body: ['email_address', 'role', 'notify'],
    answers: { 200: 'OrganizationInvitationAnswer' },
    errors: [400, 403, 404, 422],
  },
  {
    ...frontend,
    method: 'POST',
    path: '/v1/organizations/{organization_id}/invitations/bulk',
    body: ['email_address', 'role', 'notify'],
    answers: { 200: 'OrganizationInvitationBulkAnswer' },
    errors: [400, 403, 404, 422],
  },
  {
    ...frontend,
    method: 'POST',
    path: '/v1/organizations/{organization_id}/invitations/{invitation_id}/revoke',
    answers: { 200: 'OrganizationInvitationAnswer' },
    errors: [403, 404],
  },
  {
    ...frontend,
    method: 'GET',
    path: '/v1/organizations/{organization_id}/memberships',
    query: [...page, 'paginated'],
    answers: { 200: 'OrganizationMembershipsAnswer' },
    errors: [403, 404, 422],
  },
  {
    ...frontend,
    method: 'GET',
    path: '/v1/tickets/accept',
    query: ['ticket'],
    answers: { 303: null },
    errors: [400],
  },
  {
    ...backend,
    method: 'GET',
    path: '/invitations',
    query: [...page, 'status', 'query', 'order_by', 'paginated'],
    answers: { 200: 'InvitationsOrPage' },
    errors: [422],
  },
  {
    ...backend,
    method: 'POST',
    path: '/invitations',
    body: applicationBody,
    answers: { 200: 'Invitation' },
    errors: [400, 422],
  },
  {
    ...backend,
    method: 'POST',
    path: '/invitations/bulk',
    body: applicationBody,
    answers: { 200: 'Invitations' },
    errors: [400, 422],
  },
  {
    ...backend,
    method: 'POST',
    path: '/invitations/{invitation_id}/revoke',
    answers: { 200: 'RevokedInvitation' },
    errors: [400, 404],
  },
  {
    ...backend,
    method: 'DELETE',
    path: '/invitations/{invitation_id}',
    answers: { 200: 'DeletedObject' },
    errors: [404],
  },
  {
    ...backend,
    method: 'GET',
    path: '/organizations/{organization_id}/invitations',
    query: [...page, 'status', 'email_address', 'order_by'],
    answers: { 200: 'BackendOrganizationInvitations' },
    errors: [404, 422],
  },
  {
    ...backend,
    method: 'POST',
    path: '/organizations/{organization_id}/invitations',
    body: organizationBody,
    answers: { 200: 'BackendOrganizationInvitation' },
    errors: [400, 403, 404, 422],
  },
  {
    ...backend,
    method: 'POST',
    path: '/organizations/{organization_id}/invitations/bulk',
    body: organizationBody,
    answers: { 200: 'BackendOrganizationInvitations' },
    errors: [400, 403, 404, 422],
  },
  {
    ...backend,
    method: 'GET',
    path: '/organizations/{organization_id}/invitations/{invitation_id}',
    answers: { 200: 'BackendOrganizationInvitation' },
    errors: [404],
  },
  {
    ...backend,
    method: 'POST',
    path: '/organizations/{organization_id}/invitations/{invitation_id}/revoke',
    body: ['requesting_user_id'],
    answers: { 200: 'BackendOrganizationInvitation' },
    errors: [400, 403, 404],
  },
  {
    ...backend,
    method: 'GET',
    path: '/organizations/{organization_id}/memberships',
    query: page,
    answers: { 200: 'BackendOrganizationMemberships' },
    errors: [404, 422],
  },
  {
    ...backend,
    method: 'GET',
    path: '/users/{user_id}/organization_invitations',
    query: [...page, 'status'],
    answers: { 200: 'BackendUserOrganizationInvitations' },
    errors: [404, 422],
  },
]
