import type { ClerkStatus } from '../status.ts'

/** Clerk's SDK gives objects of its own, and whatever else a proxy has answered in Clerk's place. */
type Answer = Promise<unknown>

interface Page {
  limit: number
  offset: number
}

/** What an invitation of either kind is made with. */
interface NewInvitation {
  emailAddress: string
  expiresInDays?: number | undefined
  redirectUrl?: string | undefined
  publicMetadata?: Record<string, unknown> | undefined
  notify?: boolean | undefined
}

export interface NewApplicationInvitation extends NewInvitation {
  templateSlug?: 'invitation' | 'waitlist_invitation' | undefined
  ignoreExisting?: boolean | undefined
}

export interface NewOrganizationInvitation extends NewInvitation {
  role: string
  inviterUserId?: string | undefined
  privateMetadata?: Record<string, unknown> | undefined
}

export interface ApplicationListParams extends Page {
  status?: ClerkStatus
  query?: string
  orderBy: `${'+' | '-'}${'created_at' | 'email_address' | 'expires_at'}`
}

interface OneOfOrganization {
  organizationId: string
  invitationId: string
}

/**
 * The part of Clerk's backend SDK that is called: what `createClerkClient({ secretKey })` of `@clerk/backend` gives, or
 * `clerkClient` of a framework's package, named by shape so that nothing is imported.
 */
export interface ClerkBackendClient {
  invitations: {
    getInvitationList(params: ApplicationListParams): Answer
    createInvitation(params: NewApplicationInvitation): Answer
    createInvitationBulk(params: NewApplicationInvitation[]): Answer
    revokeInvitation(invitationId: string): Answer
    /** Since 3.25. */
    deleteInvitation?(invitationId: string): Answer
  }
  organizations: {
    getOrganizationInvitationList(params: Page & { organizationId: string; status: ClerkStatus[] }): Answer
    getOrganizationMembershipList(params: Page & { organizationId: string }): Answer
    getOrganizationInvitation(params: OneOfOrganization): Answer
    createOrganizationInvitation(params: NewOrganizationInvitation & { organizationId: string }): Answer
    createOrganizationInvitationBulk(organizationId: string, params: NewOrganizationInvitation[]): Answer
    revokeOrganizationInvitation(params: OneOfOrganization & { requestingUserId?: string }): Answer
  }
}
