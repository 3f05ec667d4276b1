import type { ClerkInstance, ClerkOrganization, ClerkUser } from 'invitekit/clerk'

/** What an invitation of Clerk's SDK has, as far as an adapter may look at it. */
export interface Resource {
  id?: unknown
  emailAddress?: unknown
  role?: unknown
  status?: unknown
  createdAt?: unknown
  updatedAt?: unknown
  publicOrganizationData?: unknown
  publicMetadata?: unknown
  accept?: () => Promise<unknown>
  revoke?: () => Promise<unknown>
}

const longAgo = new Date('2026-01-05T12:00:00Z')

/** A pending invitation of Bo's, as the SDK has it. */
export function resource(fields: Resource = {}): Resource {
  return {
    id: 'orginv_1',
    emailAddress: 'bo@example.com',
    role: 'org:member',
    status: 'pending',
    createdAt: longAgo,
    updatedAt: longAgo,
    publicMetadata: {},
    publicOrganizationData: { id: 'org_1', name: 'Acme', slug: 'acme', hasImage: false, imageUrl: '' },
    ...fields,
  }
}

/** One page of the SDK's. */
export function pageOf(...data: unknown[]) {
  return { data, total_count: data.length }
}

interface Answers {
  received?: (params: unknown) => unknown
  memberships?: (params: unknown) => unknown
  invitations?: (params: unknown) => unknown
  invite?: (params: unknown) => unknown
  roles?: (params: unknown) => unknown
  members?: (params: unknown) => unknown
}

/** Clerk's SDK with Bo signed in, at work in Acme; each call is answered as told, or not at all. */
export function clerkWith(answers: Answers = {}) {
  const listeners = new Set<() => void>()
  const requests: unknown[] = []
  function answering(name: keyof Answers) {
    return async (params: unknown) => {
      requests.push([name, params])
      return answers[name]?.(params)
    }
  }
  const user: ClerkUser = {
    id: 'user_bo',
    emailAddresses: [
      { emailAddress: 'bo@example.com', verification: { status: 'verified' } },
      { emailAddress: 'bo@example.org', verification: { status: 'unverified' } },
    ],
    getOrganizationInvitations: answering('received'),
    getOrganizationMemberships: answering('memberships'),
  }
  const organization: ClerkOrganization = {
    id: 'org_1',
    getInvitations: answering('invitations'),
    inviteMembers: answering('invite'),
    getRoles: answering('roles'),
    getMemberships: answering('members'),
  }
  const clerk: ClerkInstance = {
    loaded: true,
    user,
    organization,
    async setActive(params) {
      clerk.organization = { ...organization, id: params.organization }
    },
    addListener(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    clerk,
    requests,
    listeners,
    /** Changes the session, and says so. */
    become(change: Partial<ClerkInstance>) {
      Object.assign(clerk, change)
      for (const listener of listeners) listener()
    },
  }
}
