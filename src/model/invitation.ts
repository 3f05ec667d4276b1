import type { Inviter, PublicOrganizationData } from './organization.ts'
import type { InvitationStatus } from './status.ts'

/** A **sent** invitation: to the application, or, where `organization` is there, to an organization. */
export interface Invitation {
  id: string
  /** The address that the invitation was sent to. */
  emailAddress: string
  publicMetadata: Record<string, unknown> | null
  status: InvitationStatus
  /** Whether the invitation has been revoked. */
  revoked?: boolean | undefined
  /** Where the invitee accepts. Whoever holds it can accept, so few backends hand it out. */
  url?: string | undefined
  /** Milliseconds since 1970; `NaN` where the backend gave no readable date. */
  createdAt: number
  /** Milliseconds since 1970; `NaN` where the backend gave no readable date. */
  updatedAt: number
  /** Milliseconds since 1970; absent where the invitation does not expire, or the backend does not say. */
  expiresAt?: number | undefined
  /** The role's key, such as `member`; several are joined by commas. */
  role?: string | undefined
  /** The role in the backend's own words. */
  roleName?: string | undefined
  inviter?: Inviter | undefined
  organization?: PublicOrganizationData | undefined
}

/** A sent invitation as the cache holds it: JSON-safe, so an unreadable date is null. */
export interface InvitationRecord extends Omit<Invitation, 'createdAt' | 'updatedAt'> {
  createdAt: number | null
  updatedAt: number | null
}

/** What it takes to send one invitation. */
export interface InvitationDraft {
  emailAddress: string
  /** The role's key, such as `member`; empty for an invitation to the application, which gives none. */
  role: string
}

/** A record as the host sees it. */
export function toInvitation(record: InvitationRecord): Invitation {
  return { ...record, createdAt: record.createdAt ?? Number.NaN, updatedAt: record.updatedAt ?? Number.NaN }
}
