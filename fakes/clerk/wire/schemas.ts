/** The wire, in our words: a schema for every object that the fakes send. Times are milliseconds since 1970. */

const text = { type: 'string' } as const
const textOrNull = { type: ['string', 'null'] } as const
const flag = { type: 'boolean' } as const
const time = { type: 'integer', minimum: 1_000_000_000_000 } as const
const count = { type: 'integer', minimum: 0 } as const
/** An object whose insides are somebody else's. */
const open = { type: 'object' } as const
const status = { type: 'string', enum: ['pending', 'accepted', 'revoked', 'expired'] } as const

/** What all invitations have. */
const invitation = {
  id: text,
  email_address: text,
  public_metadata: open,
  status,
  expires_at: time,
  created_at: time,
  updated_at: time,
} as const

const organizationInvitation = {
  ...invitation,
  object: { type: 'string', enum: ['organization_invitation'] },
  organization_id: text,
  role: text,
  role_name: text,
  url: textOrNull,
} as const

const backendOrganizationInvitation = {
  ...organizationInvitation,
  private_metadata: open,
  inviter_id: textOrNull,
  public_inviter_data: { anyOf: [ref('PublicUserData'), { type: 'null' }] },
} as const

/** What either API tells of a member. Who signs in without an address has another identifier, or no data at all. */
const membership = {
  object: { type: 'string', enum: ['organization_membership'] },
  id: text,
  role: text,
  permissions: { type: 'array', items: text },
  public_metadata: open,
  organization: open,
  public_user_data: { anyOf: [ref('PublicUserData'), { type: 'null' }] },
  created_at: time,
  updated_at: time,
} as const

/** An object that has all of these properties and no others. */
function exactly<const Properties extends object>(properties: Properties) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as const
}

function ref<const Name extends string>(name: Name) {
  return { $ref: `#/$defs/${name}` } as const
}

function list(name: string) {
  return { type: 'array', items: ref(name) } as const
}

/** A part of a list, with how long the whole is. */
function page(name: string) {
  return exactly({ data: list(name), total_count: count })
}

/** The Frontend API's answers bring the browser's client along. */
function wrapped(response: object) {
  return exactly({ response, client: ref('Client') })
}

/** By name, so that they can refer to each other. */
export const schemas = {
  /** The browser's client: the SDK itself tries what is in it. */
  Client: open,
  PublicUserData: exactly({
    user_id: text,
    first_name: textOrNull,
    last_name: textOrNull,
    image_url: text,
    has_image: flag,
    identifier: text,
  }),
  PublicOrganizationData: exactly({ id: text, name: text, slug: text, has_image: flag, image_url: text }),
  Invitation: exactly({
    ...invitation,
    object: { type: 'string', enum: ['invitation'] },
    revoked: flag,
    url: text,
  }),
  RevokedInvitation: exactly({
    ...invitation,
    object: { type: 'string', enum: ['invitation'] },
    status: { type: 'string', enum: ['revoked'] },
    revoked: { type: 'boolean', enum: [true] },
    url: text,
  }),
  InvitationsOrPage: { anyOf: [list('Invitation'), page('Invitation')] },
  Invitations: list('Invitation'),
  DeletedObject: exactly({ object: text, id: text, deleted: { type: 'boolean', enum: [true] } }),
  OrganizationInvitation: exactly(organizationInvitation),
  UserOrganizationInvitation: exactly({
    ...organizationInvitation,
    public_organization_data: ref('PublicOrganizationData'),
  }),
  BackendOrganizationInvitation: exactly(backendOrganizationInvitation),
  BackendUserOrganizationInvitation: exactly({
    ...backendOrganizationInvitation,
    public_organization_data: ref('PublicOrganizationData'),
  }),
  BackendOrganizationInvitations: page('BackendOrganizationInvitation'),
  BackendUserOrganizationInvitations: page('BackendUserOrganizationInvitation'),
  OrganizationMembership: exactly({ ...membership, role_name: text }),
  BackendOrganizationMembership: exactly({ ...membership, private_metadata: open }),
  BackendOrganizationMemberships: page('BackendOrganizationMembership'),
  OrganizationMembershipsAnswer: wrapped(page('OrganizationMembership')),
  OrganizationInvitationAnswer: wrapped(ref('OrganizationInvitation')),
  OrganizationInvitationsAnswer: wrapped(page('OrganizationInvitation')),
  OrganizationInvitationBulkAnswer: wrapped(list('OrganizationInvitation')),
  UserOrganizationInvitationAnswer: wrapped(ref('UserOrganizationInvitation')),
  UserOrganizationInvitationsAnswer: wrapped(page('UserOrganizationInvitation')),
  Error: {
    type: 'object',
    properties: { code: text, message: text, long_message: text, meta: open },
    required: ['code', 'message', 'long_message'],
    additionalProperties: false,
  },
  Errors: {
    type: 'object',
    properties: {
      errors: { type: 'array', items: ref('Error'), minItems: 1 },
      meta: open,
      clerk_trace_id: text,
    },
    required: ['errors'],
    additionalProperties: false,
  },
} as const

/** By a name of `schemas`. */
export type SchemaName = keyof typeof schemas
