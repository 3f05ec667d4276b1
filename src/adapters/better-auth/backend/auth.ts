/** All of a query's conditions must hold. */
export interface Condition {
  field: string
  operator?: 'in'
  value: string | string[]
}

/** Reads the host's database, as better-auth's own plugins do. */
interface DatabaseAdapter {
  findMany(input: {
    model: string
    where: Condition[]
    sortBy: { field: string; direction: 'desc' }
    limit: number
  }): Promise<unknown[]>
}

/**
 * The part of a better-auth server that the backend uses: what `betterAuth({ plugins: [organization()] })` gives, named
 * by shape so that nothing is imported. Each call gets the request's headers, so better-auth sees who asks.
 */
export interface BetterAuthServer {
  options: { plugins?: readonly { id: string; options?: unknown }[] }
  $context: Promise<{ adapter: DatabaseAdapter }>
  api: {
    hasPermission(input: {
      body: { organizationId: string; permissions: { invitation: 'create'[] } }
      headers: Headers
    }): Promise<unknown>
    getActiveMemberRole(input: { query: { organizationId: string }; headers: Headers }): Promise<unknown>
    listMembers(input: {
      query: { organizationId: string; limit: number }
      headers: Headers
    }): Promise<unknown>
    cancelInvitation(input: { body: { invitationId: string }; headers: Headers }): Promise<unknown>
    /** Its input has the host's own roles and fields: types of the host's, which nothing here can promise. */
    createInvitation(input: never): Promise<unknown>
  }
}

/** The same call with any role and field: better-auth refuses a role, and leaves out a field, that it does not know. */
export interface CreateInvitation {
  createInvitation(input: {
    body: { email: string; role: string; organizationId: string; resend?: true; [field: string]: unknown }
    headers: Headers
  }): Promise<unknown>
}
