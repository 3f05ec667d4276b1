import type {
  ClerkApplicationInvitation,
  ClerkMail,
  ClerkMembership,
  ClerkOrganization,
  ClerkOrganizationInvitation,
  ClerkRole,
  ClerkUser,
} from './records.ts'

/** Whether a member may list, send and revoke the organization's invitations. */
export const managing = 'org:sys_memberships:manage'

/** Whether a member may list the others. */
export const reading = 'org:sys_memberships:read'

const roles: readonly ClerkRole[] = [
  { id: 'role_admin', key: 'org:admin', name: 'Admin', permissions: [managing, reading] },
  { id: 'role_member', key: 'org:member', name: 'Member', permissions: [reading] },
]

export interface ClerkDatabaseOptions {
  /** The time, in milliseconds since 1970. @default Date.now */
  clock?: () => number
  /** Where the Frontend API is: mails link there. @default 'https://clerk.example.com' */
  frontendApi?: string
}

/** One Clerk instance in memory: the Frontend and the Backend API are two doors to it. */
export interface ClerkDatabase {
  readonly users: Map<string, ClerkUser>
  readonly organizations: Map<string, ClerkOrganization>
  readonly memberships: Map<string, ClerkMembership>
  readonly organizationInvitations: Map<string, ClerkOrganizationInvitation>
  readonly applicationInvitations: Map<string, ClerkApplicationInvitation>
  readonly roles: readonly ClerkRole[]
  readonly mails: ClerkMail[]
  clock: () => number
  frontendApi: string
  /** Whether a bulk call that is refused has invited nobody. Clerk doesn't say. */
  bulkIsAtomic: boolean
  /** The next id with this prefix, such as `org`. Ids sort in the order in which they were made. */
  newId(prefix: string): string
}

export function createClerkDatabase({
  clock = Date.now,
  frontendApi = 'https://clerk.example.com',
}: ClerkDatabaseOptions = {}): ClerkDatabase {
  let made = 0
  return {
    users: new Map(),
    organizations: new Map(),
    memberships: new Map(),
    organizationInvitations: new Map(),
    applicationInvitations: new Map(),
    roles,
    mails: [],
    clock,
    frontendApi,
    bulkIsAtomic: true,
    newId(prefix) {
      made += 1
      return `${prefix}_${made.toString(36).padStart(6, '0')}${crypto.randomUUID().slice(0, 8)}`
    },
  }
}
