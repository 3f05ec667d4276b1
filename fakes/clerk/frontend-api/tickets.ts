import type { ClerkDatabase } from '../database.ts'
import { acceptInvitation, settle, statusNow } from '../invitations.ts'
import { addUser, userWithAddress } from '../people.ts'
import type { ClerkApplicationInvitation, ClerkOrganizationInvitation, ClerkUser } from '../records.ts'
import { ClerkRefusal } from '../refusal.ts'

/** The invitation that a ticket is for; the two kinds are refused with different codes. */
export type TicketHolder =
  | { kind: 'organization'; invitation: ClerkOrganizationInvitation }
  | { kind: 'application'; invitation: ClerkApplicationInvitation }

const codes = {
  organization: {
    revoked: 'organization_invitation_revoked_code',
    accepted: 'organization_invitation_already_accepted',
    stranger: 'organization_invitation_identification_not_exist',
    known: 'organization_invitation_identification_already_exists',
  },
  application: {
    revoked: 'revoked_invitation',
    accepted: 'invitation_already_accepted',
    stranger: 'invitation_account_not_exists',
    known: 'invitation_account_exists',
  },
} as const

/** Whose ticket it is, whatever has become of it. @throws ClerkRefusal – 400 */
export function readTicket(database: ClerkDatabase, ticket: string): TicketHolder {
  for (const invitation of database.organizationInvitations.values()) {
    if (invitation.ticket === ticket) return { kind: 'organization', invitation }
  }
  for (const invitation of database.applicationInvitations.values()) {
    if (invitation.ticket === ticket) return { kind: 'application', invitation }
  }
  throw new ClerkRefusal(400, 'ticket_invalid_code')
}

/** Whose ticket it is, where it can still be used. @throws ClerkRefusal – 400 */
export function readPendingTicket(database: ClerkDatabase, ticket: string): TicketHolder {
  const holder = readTicket(database, ticket)
  const status = statusNow(holder.invitation, database)
  if (status === 'expired') throw new ClerkRefusal(400, 'ticket_expired_code')
  if (status !== 'pending') throw new ClerkRefusal(400, codes[holder.kind][status])
  if (holder.kind === 'organization' && !database.organizations.has(holder.invitation.organizationId)) {
    throw new ClerkRefusal(400, 'organization_invitation_to_deleted_organization')
  }
  return holder
}

/** Accepts in the name of whoever has the address already. @throws ClerkRefusal – 400 */
export function signInWithTicket(database: ClerkDatabase, ticket: string): ClerkUser {
  const holder = readPendingTicket(database, ticket)
  const user = userWithAddress(database, holder.invitation.emailAddress)
  if (!user) throw new ClerkRefusal(400, codes[holder.kind].stranger)
  return accept(database, holder, user)
}

/** The address of somebody new. @throws ClerkRefusal – 400 */
export function addressOfTicket(database: ClerkDatabase, ticket: string): string {
  const { kind, invitation } = readPendingTicket(database, ticket)
  if (userWithAddress(database, invitation.emailAddress)) throw new ClerkRefusal(400, codes[kind].known)
  return invitation.emailAddress
}

/** Makes an account for somebody new, and accepts in their name. @throws ClerkRefusal – 400 */
export function signUpWithTicket(
  database: ClerkDatabase,
  ticket: string,
  names: Pick<ClerkUser, 'firstName' | 'lastName'>,
): ClerkUser {
  const emailAddress = addressOfTicket(database, ticket)
  return accept(database, readPendingTicket(database, ticket), addUser(database, { emailAddress, ...names }))
}

/** Whoever holds the ticket has read the mail: the address is theirs. */
function accept(database: ClerkDatabase, holder: TicketHolder, user: ClerkUser): ClerkUser {
  user.verified = true
  if (holder.kind === 'organization') {
    acceptInvitation(database, user, holder.invitation.id)
  } else {
    settle(database, holder.invitation, 'accepted')
    Object.assign(user.publicMetadata, holder.invitation.publicMetadata)
  }
  return user
}
