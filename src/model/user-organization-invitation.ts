import type { Inviter, PublicOrganizationData } from './organization.ts'
import type { InvitationStatus } from './status.ts'

/** What the application stores with an invitation. Extend it by module augmentation to give its keys types. */
export interface UserOrganizationInvitationPublicMetadata {
  [key: string]: unknown
}

/** A role's key, such as `member` or `org:admin`; better-auth joins several by commas. */
export type OrganizationCustomRoleKey = string

/** A **received** invitation: the signed-in person may accept it and so join the organization. */
export interface UserOrganizationInvitation {
  id: string
  /** The address that the invitation was sent to. */
  emailAddress: string
  publicOrganizationData: PublicOrganizationData
  publicMetadata: UserOrganizationInvitationPublicMetadata
  /** The role that the person gets in the organization. */
  role: OrganizationCustomRoleKey
  status: InvitationStatus
  /** Invalid (`getTime()` is `NaN`) where the backend gave no readable date. */
  createdAt: Date
  /** Invalid (`getTime()` is `NaN`) where the backend gave no readable date. */
  updatedAt: Date
  /**
   * Accepts the invitation and joins the organization.
   *
   * @throws InvitationError
   */
  accept: () => Promise<UserOrganizationInvitation>
  /**
   * Declines the invitation; absent where the backend can't.
   *
   * @throws InvitationError
   */
  decline?: (() => Promise<UserOrganizationInvitation>) | undefined
  /** Absent where the invitation does not expire, or the backend does not say. */
  expiresAt?: Date | undefined
  /** The role in the backend's own words. */
  roleName?: string | undefined
  inviter?: Inviter | undefined
}

/** A received invitation as the cache holds it: JSON-safe, dates in milliseconds since 1970, no functions. */
export interface ReceivedInvitationRecord extends Omit<
  UserOrganizationInvitation,
  'createdAt' | 'updatedAt' | 'expiresAt' | 'accept' | 'decline'
> {
  /** Null where the backend gave no readable date. */
  createdAt: number | null
  /** Null where the backend gave no readable date. */
  updatedAt: number | null
  expiresAt?: number | undefined
}

/** What an accept or decline left behind: the status that the backend now reports, and what else it told. */
export interface ReceivedInvitationOutcome extends Partial<ReceivedInvitationRecord> {
  id: string
  status: InvitationStatus
}
