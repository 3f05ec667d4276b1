/** What Clerk keeps, as far as invitations go. Times are milliseconds since 1970. */

export interface ClerkUser {
  id: string
  firstName: string
  lastName: string
  emailAddress: string
  verified: boolean
  publicMetadata: Record<string, unknown>
  createdAt: number
}

export interface ClerkOrganization {
  id: string
  name: string
  slug: string
  /** Empty where it has no logo of its own. */
  imageUrl: string
  /** Members and outstanding invitations together; 0 for no limit. */
  maxAllowedMemberships: number
  createdAt: number
}

export interface ClerkMembership {
  id: string
  organizationId: string
  userId: string
  role: string
  publicMetadata: Record<string, unknown>
  createdAt: number
}

export type StoredStatus = 'pending' | 'accepted' | 'revoked'

interface StoredInvitation {
  id: string
  emailAddress: string
  status: StoredStatus
  publicMetadata: Record<string, unknown>
  /** The secret of the mail's link. */
  ticket: string
  /** Where the mail's link leads in the end; null for the instance's own pages. */
  redirectUrl: string | null
  createdAt: number
  updatedAt: number
  expiresAt: number
}

/** An invitation to join an organization: the same row is what its invitee has received. */
export interface ClerkOrganizationInvitation extends StoredInvitation {
  organizationId: string
  role: string
  privateMetadata: Record<string, unknown>
  inviterId: string | null
}

/** An invitation to sign up to the application. */
export type ClerkApplicationInvitation = StoredInvitation

/** A mail that Clerk would have sent. */
export interface ClerkMail {
  to: string
  invitationId: string
  /** The link with the ticket in it. */
  url: string
  sentAt: number
}

/** A role of the instance, with what it permits. */
export interface ClerkRole {
  id: string
  key: string
  name: string
  permissions: readonly string[]
}
