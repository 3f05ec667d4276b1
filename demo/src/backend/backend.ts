import type { InvitationsClient } from 'invitekit'
import type { InvitationPolicy, PublicOrganizationData } from 'invitekit/headless'
import type { ComponentType, ReactNode } from 'react'

/** Whoever is signed in. */
export interface User {
  id: string
  name: string
  emailAddress: string
  /** Whether they have confirmed that the address is theirs. */
  verified: boolean
}

/** Who is signed in. */
interface Session {
  /** Null where nobody is; undefined until that is known. */
  user: User | null | undefined
  /** Why it isn't known. */
  error: unknown
  tryAgain: () => void
}

/** An organization that a person belongs to, and their role in it. */
export interface Membership {
  role: string
  /** Whether they may send invitations. */
  administers: boolean
  organization: PublicOrganizationData
}

/** Somebody who belongs to an organization. */
export interface Member {
  id: string
  role: string
  userId: string
  name: string
  emailAddress: string
}

/** An organization, as its members see it. */
interface OrganizationDetails extends PublicOrganizationData {
  members: readonly Member[]
}

/** What the pages ask of a backend. They are the same for every one; what differs is behind this. */
export interface Backend {
  /** What stands around the pages. */
  Provider: ComponentType<{ children: ReactNode }>
  useSession: () => Session
  /**
   * Invitekit's client for a person, and for the organization that they administer where one is named; null until that
   * is there.
   */
  useClient: (user: User | null, organizationId?: string) => InvitationsClient | null
  /** Makes an organization the one that the person works in, where the sent side depends on that. */
  workIn?: (organizationId: string) => Promise<void>
  /** What may be sent, where invitekit's client can't tell it. */
  policy: InvitationPolicy
  /** Signs in as the person with this address, out of the account that was open; with null, only signs out. */
  changeUser: (emailAddress: string | null) => Promise<void>
  memberships: (signal: AbortSignal) => Promise<Membership[]>
  /** Null for one that the person doesn't belong to. */
  organization: (id: string, signal: AbortSignal) => Promise<OrganizationDetails | null>
  /** What a link of this backend's mails opens, where it brings a ticket in place of an invitation's id. */
  Ticket?: ComponentType
  /** The mails that this backend would have sent. */
  outbox: {
    /** Where they are listed. */
    url: string
    /** For whom a link works, in a sentence. */
    intro: string
  }
}
