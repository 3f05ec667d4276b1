/** What better-auth's fetch takes with every call, as far as it is used here. */
export interface FetchOptions {
  signal?: AbortSignal | null
  throw?: false
  retry?: 0
  keepalive?: boolean
  onResponse?: (context: { response: Response }) => void
}

/** Resolves to `{ data, error }`; rejects where no answer came. */
type Answer = Promise<unknown>

/** Asks for some of the members, or of all of them for one: better-auth has no other question that names a person. */
type MemberQuery = { organizationId: string } & (
  | { filterField: string; filterValue: string }
  | { limit: number }
)

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
    listMembers(input: { query: MemberQuery; fetchOptions: FetchOptions }): Answer
    setActive(input: { organizationId: string; fetchOptions: FetchOptions }): Answer
    listInvitations(input: { query: { organizationId: string }; fetchOptions: FetchOptions }): Answer
    /** Its input has the host's own roles and fields: types of the host's, which nothing here can promise. */
    inviteMember(input: never): Answer
    cancelInvitation(input: { invitationId: string; fetchOptions: FetchOptions }): Answer
  }
}

/** The same call with any role: the server refuses one that it does not know. */
export interface InviteMember {
  inviteMember(input: {
    email: string
    role: string
    organizationId: string
    resend?: true
    fetchOptions: FetchOptions
  }): Answer
}
