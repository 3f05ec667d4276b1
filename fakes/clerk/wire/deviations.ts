const completed = 'Nobody says when an invitation is "completed", and the SDK does not know the word.'
const range =
  'The document names no status for a parameter that is out of range; other lists answer with this one.'

const members =
  'The documents at hand are cut to invitations: this endpoint is as the SDKs ask for it, and as their types read it.'

/** Where our description of the wire differs from the OpenAPI documents, and why. */
export const deviations: Readonly<Record<string, string>> = {
  'UserOrganizationInvitationsAnswer.response.data[].status: "completed" is never sent': completed,
  'UserOrganizationInvitationAnswer.response.status: "completed" is never sent': completed,
  'OrganizationInvitationsAnswer.response.data[].status: "completed" is never sent': completed,
  'OrganizationInvitationAnswer.response.status: "completed" is never sent': completed,
  'OrganizationInvitationBulkAnswer.response[].status: "completed" is never sent': completed,
  'frontend POST /v1/me/organization_invitations/{invitation_id}/accept: the status 400 is not described':
    'The list of error codes has it for members, and for organizations that are gone.',
  'InvitationsOrPage: is object, described as array':
    'The parameter "paginated" is described, and what it does is not; the SDK sends it and reads a page.',
  'backend GET /invitations: the status 422 is not described': range,
  'backend GET /users/{user_id}/organization_invitations: the status 422 is not described': range,
  'frontend GET /v1/organizations/{organization_id}/memberships: is not described': members,
  'backend GET /organizations/{organization_id}/memberships: is not described': members,
  'backend DELETE /invitations/{invitation_id}: is not described':
    'Newer than the document: @clerk/backend has it since 3.25.0.',
}
