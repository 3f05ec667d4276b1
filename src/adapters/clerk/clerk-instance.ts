import type { ClerkStatus } from './status.ts'

/** What is asked of each list of Clerk's. Pages count from 1. */
interface PageParams {
  initialPage: number
  pageSize: number
}

/** One page as Clerk's browser SDK gives it: resources with methods, or, from a proxy, anything. */
type List = Promise<unknown>

/** A person as Clerk's browser SDK has them. */
export interface ClerkUser {
  id: string
  emailAddresses: readonly { emailAddress: string; verification: { status: string | null } }[]
  /** Takes one status by its types, and several in fact: which of them nothing here can promise. */
  getOrganizationInvitations(params: never): List
  getOrganizationMemberships(params: PageParams): List
}

/** The same call with any number of statuses: the SDK writes them all into the request. */
export interface ReceivedList {
  getOrganizationInvitations(params: PageParams & { status?: readonly ClerkStatus[] | undefined }): List
}

/** An organization as Clerk's browser SDK has it. */
export interface ClerkOrganization {
  id: string
  getInvitations(params: PageParams & { status: ClerkStatus[] }): List
  inviteMembers(params: { emailAddresses: string[]; role: string }): List
  getRoles(params: PageParams): List
  getMemberships(params: PageParams): List
}

/**
 * The part of Clerk's browser SDK that the adapter uses: what `useClerk()` of `@clerk/react` and its like give, or
 * `new Clerk(…)` of `@clerk/clerk-js`, named by shape so that nothing is imported.
 */
export interface ClerkInstance {
  loaded: boolean
  /** Undefined while Clerk loads, null where nobody is signed in. */
  user?: ClerkUser | null | undefined
  /** The organization that the person works in. */
  organization?: ClerkOrganization | null | undefined
  setActive(params: { organization: string }): Promise<unknown>
  /** Calls whenever anything of the session may have changed. */
  addListener(listener: () => void): () => void
}
