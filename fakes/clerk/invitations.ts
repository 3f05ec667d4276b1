import type { ClerkDatabase } from './database.ts'
import { addMember, membershipOf, userWithAddress } from './people.ts'
import type {
  ClerkApplicationInvitation,
  ClerkOrganizationInvitation,
  ClerkUser,
  StoredStatus,
} from './records.ts'
import { ClerkRefusal } from './refusal.ts'

const day = 24 * 60 * 60 * 1000
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What both kinds of invitation are made from. */
interface InvitationInput {
  emailAddress: string
  publicMetadata?: Record<string, unknown> | undefined
  redirectUrl?: string | undefined
  /** 1 to 365. @default 30 */
  expiresInDays?: number | undefined
  /** Whether Clerk mails it. @default true */
  notify?: boolean | undefined
}

export interface OrganizationInvitationInput extends InvitationInput {
  organizationId: string
  role: string
  inviterId?: string | null | undefined
  privateMetadata?: Record<string, unknown> | undefined
}

export interface ApplicationInvitationInput extends InvitationInput {
  /** Whether an account or an invitation that is there already is no obstacle. @default false */
  ignoreExisting?: boolean | undefined
}

/** Where an invitation stands now: what is past its time is expired, though nobody has written that down. */
export function statusNow(
  { status, expiresAt }: { status: StoredStatus; expiresAt: number },
  database: ClerkDatabase,
): StoredStatus | 'expired' {
  return status === 'pending' && expiresAt <= database.clock() ? 'expired' : status
}

/** @throws ClerkRefusal */
export function inviteToOrganization(
  database: ClerkDatabase,
  input: OrganizationInvitationInput,
): ClerkOrganizationInvitation {
  const { organizationId, emailAddress, role } = input
  const organization = database.organizations.get(organizationId)
  if (!organization) throw new ClerkRefusal(404, 'organization_not_found_or_unauthorized')
  if (!address.test(emailAddress)) throw badAddress(emailAddress)
  if (!database.roles.some(({ key }) => key === role)) {
    throw new ClerkRefusal(422, 'form_param_value_invalid', { meta: { param_name: 'role' } })
  }
  const invitee = userWithAddress(database, emailAddress)
  if (invitee && membershipOf(database, { organizationId, userId: invitee.id })) {
    throw new ClerkRefusal(400, 'already_a_member_in_organization', {
      message: `${emailAddress} is already a member of the organization.`,
    })
  }
  const pending = [...database.organizationInvitations.values()].filter(
    (one) => one.organizationId === organizationId && statusNow(one, database) === 'pending',
  )
  if (pending.some((one) => one.emailAddress === emailAddress.toLowerCase())) {
    throw new ClerkRefusal(400, 'duplicate_record', {
      meta: { email_addresses: [emailAddress.toLowerCase()] },
    })
  }
  const members = [...database.memberships.values()].filter((one) => one.organizationId === organizationId)
  const most = organization.maxAllowedMemberships
  if (most > 0 && members.length + pending.length >= most) {
    throw new ClerkRefusal(403, 'organization_membership_quota_exceeded')
  }
  const invitation: ClerkOrganizationInvitation = {
    ...stored(database, 'orginv', input),
    organizationId,
    role,
    inviterId: input.inviterId ?? null,
    privateMetadata: input.privateMetadata ?? {},
  }
  database.organizationInvitations.set(invitation.id, invitation)
  mail(database, invitation, input)
  return invitation
}

/** @throws ClerkRefusal */
export function inviteToApplication(
  database: ClerkDatabase,
  input: ApplicationInvitationInput,
): ClerkApplicationInvitation {
  const { emailAddress, ignoreExisting = false } = input
  if (!address.test(emailAddress)) throw badAddress(emailAddress)
  if (!ignoreExisting && userWithAddress(database, emailAddress)) {
    throw new ClerkRefusal(422, 'form_identifier_exists', { meta: { param_name: 'email_address' } })
  }
  const duplicate = [...database.applicationInvitations.values()].some(
    (one) => one.emailAddress === emailAddress.toLowerCase() && statusNow(one, database) === 'pending',
  )
  if (duplicate && !ignoreExisting) {
    throw new ClerkRefusal(400, 'duplicate_record', {
      meta: { email_addresses: [emailAddress.toLowerCase()] },
    })
  }
  const invitation = stored(database, 'inv', input)
  database.applicationInvitations.set(invitation.id, invitation)
  mail(database, invitation, input)
  return invitation
}

/** Makes the invitee a member. @throws ClerkRefusal – 404 for what is not theirs, or not pending any more. */
export function acceptInvitation(
  database: ClerkDatabase,
  user: ClerkUser,
  id: string,
): ClerkOrganizationInvitation {
  const invitation = database.organizationInvitations.get(id)
  const theirs = user.verified && invitation?.emailAddress === user.emailAddress.toLowerCase()
  if (!invitation || !theirs) throw new ClerkRefusal(404, 'organization_invitation_not_found')
  if (!database.organizations.has(invitation.organizationId)) {
    throw new ClerkRefusal(400, 'organization_invitation_to_deleted_organization')
  }
  if (statusNow(invitation, database) !== 'pending') {
    throw new ClerkRefusal(404, 'organization_invitation_not_pending')
  }
  const { organizationId, role, publicMetadata } = invitation
  addMember(database, { organizationId, userId: user.id, role, publicMetadata })
  return settle(database, invitation, 'accepted')
}

/** Writes down what became of an invitation. */
export function settle<Invitation extends ClerkApplicationInvitation>(
  database: ClerkDatabase,
  invitation: Invitation,
  status: StoredStatus,
): Invitation {
  return Object.assign(invitation, { status, updatedAt: database.clock() })
}

/** The link of its mail: whoever holds it can accept. */
export function linkOf({ frontendApi }: ClerkDatabase, { ticket }: { ticket: string }): string {
  return `${frontendApi}/v1/tickets/accept?ticket=${ticket}`
}

function stored(
  database: ClerkDatabase,
  prefix: 'inv' | 'orginv',
  { emailAddress, publicMetadata = {}, redirectUrl, expiresInDays = 30 }: InvitationInput,
): ClerkApplicationInvitation {
  const now = database.clock()
  const id = database.newId(prefix)
  const expiresAt = now + expiresInDays * day
  const kind = prefix === 'inv' ? 'invitation' : 'organization_invitation'
  return {
    id,
    emailAddress: emailAddress.toLowerCase(),
    status: 'pending',
    publicMetadata,
    ticket: ticketFor({ id, kind, expiresAt, redirectUrl }),
    redirectUrl: redirectUrl ?? null,
    createdAt: now,
    updatedAt: now,
    expiresAt,
  }
}

/** Looks like Clerk's: a JSON web token, though nobody has signed it. */
function ticketFor(about: { id: string; kind: string; expiresAt: number; redirectUrl: string | undefined }) {
  const { id, kind, expiresAt, redirectUrl } = about
  const parts = [
    { alg: 'none', typ: 'JWT' },
    { exp: Math.floor(expiresAt / 1000), iid: 'ins_fake', rurl: redirectUrl, sid: id, st: kind },
    { nonce: crypto.randomUUID() },
  ]
  return parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
}

function mail(
  database: ClerkDatabase,
  invitation: ClerkApplicationInvitation,
  { notify = true }: InvitationInput,
) {
  if (!notify) return
  database.mails.push({
    to: invitation.emailAddress,
    invitationId: invitation.id,
    url: linkOf(database, invitation),
    sentAt: database.clock(),
  })
}

function badAddress(emailAddress: string): ClerkRefusal {
  return new ClerkRefusal(422, 'form_param_format_invalid', {
    message: `The following email addresses are invalid: ${emailAddress}`,
    meta: { param_name: 'email_address' },
  })
}
