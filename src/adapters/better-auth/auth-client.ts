/** What better-auth's fetch takes with every call, as far as it is used here. */
interface FetchOptions {
  signal?: AbortSignal | undefined
  throw?: false
}

/** Resolves to `{ data, error }`; rejects where no answer came. */
type Answer = Promise<unknown>

/**
 * The part of better-auth's client that the adapter calls: what
 * `createAuthClient({ plugins: [organizationClient()] })` gives, named by shape so that nothing is imported.
 */
export interface BetterAuthClient {
  organization: {
    listUserInvitations(input: { fetchOptions: FetchOptions }): Answer
    getInvitation(input: { query: { id: string }; fetchOptions: FetchOptions }): Answer
    acceptInvitation(input: { invitationId: string; fetchOptions: FetchOptions }): Answer
    rejectInvitation(input: { invitationId: string; fetchOptions: FetchOptions }): Answer
    setActive(input: { organizationId: string; fetchOptions: FetchOptions }): Answer
    listInvitations(input: { query: { organizationId: string }; fetchOptions: FetchOptions }): Answer
    inviteMember(input: {
      email: string
      role: string
      organizationId: string
      fetchOptions: FetchOptions
    }): Answer
    cancelInvitation(input: { invitationId: string; fetchOptions: FetchOptions }): Answer
  }
}
