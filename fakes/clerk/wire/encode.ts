import type { ClerkDatabase } from '../database.ts'
import { linkOf, statusNow } from '../invitations.ts'
import type {
  ClerkApplicationInvitation,
  ClerkOrganization,
  ClerkOrganizationInvitation,
  ClerkUser,
} from '../records.ts'
import { ClerkRefusal } from '../refusal.ts'

/** What both kinds of invitation have on the wire. */
function common(
  database: ClerkDatabase,
  invitation: ClerkApplicationInvitation | ClerkOrganizationInvitation,
) {
  return {
    id: invitation.id,
    email_address: invitation.emailAddress,
    public_metadata: invitation.publicMetadata,
    status: statusNow(invitation, database),
    expires_at: invitation.expiresAt,
    created_at: invitation.createdAt,
    updated_at: invitation.updatedAt,
  }
}

/** An invitation to the application, which only the Backend API knows. */
export function encodeApplicationInvitation(database: ClerkDatabase, invitation: ClerkApplicationInvitation) {
  return {
    object: 'invitation',
    ...common(database, invitation),
    revoked: invitation.status === 'revoked',
    url: linkOf(database, invitation),
  }
}

/** An organization's invitation, as the Frontend API shows it to the organization's managers: without its link. */
export function encodeOrganizationInvitation(
  database: ClerkDatabase,
  invitation: ClerkOrganizationInvitation,
) {
  return {
    object: 'organization_invitation',
    ...common(database, invitation),
    organization_id: invitation.organizationId,
    role: invitation.role,
    role_name: roleName(database, invitation.role),
    url: null,
  }
}

/** The same row, as its invitee sees it: with the organization. */
export function encodeUserOrganizationInvitation(
  database: ClerkDatabase,
  invitation: ClerkOrganizationInvitation,
) {
  return {
    ...encodeOrganizationInvitation(database, invitation),
    public_organization_data: publicOrganizationData(database, invitation.organizationId),
  }
}

/** The same row, as the Backend API shows it: with its link, its inviter and private metadata. */
export function encodeBackendOrganizationInvitation(
  database: ClerkDatabase,
  invitation: ClerkOrganizationInvitation,
) {
  const inviter = invitation.inviterId === null ? undefined : database.users.get(invitation.inviterId)
  return {
    ...encodeOrganizationInvitation(database, invitation),
    url: linkOf(database, invitation),
    private_metadata: invitation.privateMetadata,
    inviter_id: invitation.inviterId,
    public_inviter_data: inviter ? publicUserData(inviter) : null,
  }
}

/** What the Backend API lists across organizations, and for one user. */
export function encodeBackendUserOrganizationInvitation(
  database: ClerkDatabase,
  invitation: ClerkOrganizationInvitation,
) {
  return {
    ...encodeBackendOrganizationInvitation(database, invitation),
    public_organization_data: publicOrganizationData(database, invitation.organizationId),
  }
}

/** A page of a list. */
export function encodeList<Item>(data: readonly Item[], totalCount: number) {
  return { data, total_count: totalCount }
}

/** What the Frontend API puts around its answers: the browser's client travels with every write. */
export function encodeResponse<Body, Client>(response: Body, client: Client) {
  return { response, client }
}

/** The body of every error. */
function encodeError(refusal: ClerkRefusal) {
  return {
    errors: [
      { code: refusal.code, message: refusal.message, long_message: refusal.message, meta: refusal.meta },
    ],
    meta: {},
    clerk_trace_id: `trace_${refusal.code}`,
  }
}

/** Errors as answers: what a door throws, and anything else as Clerk's 500. */
export function errorResponse(error: unknown): Response {
  const refusal = error instanceof ClerkRefusal ? error : new ClerkRefusal(500, 'internal_clerk_error')
  const headers = refusal.retryAfter === undefined ? {} : { 'Retry-After': `${refusal.retryAfter}` }
  return Response.json(encodeError(refusal), { status: refusal.status, headers })
}

/** What may be known of a user by other people. */
export function publicUserData({ id, firstName, lastName, emailAddress }: ClerkUser) {
  return {
    user_id: id,
    first_name: firstName || null,
    last_name: lastName || null,
    image_url: '',
    has_image: false,
    identifier: emailAddress,
  }
}

function publicOrganizationData(database: ClerkDatabase, organizationId: string) {
  const organization = database.organizations.get(organizationId)
  if (!organization) throw new ClerkRefusal(404, 'organization_not_found_or_unauthorized')
  const { id, name, slug, imageUrl }: ClerkOrganization = organization
  return { id, name, slug, has_image: imageUrl !== '', image_url: imageUrl }
}

/** A role's name for people. */
export function roleName({ roles }: ClerkDatabase, key: string): string {
  return roles.find((role) => role.key === key)?.name ?? key
}
