import type { ClerkDatabase } from '../database.ts'
import { membershipOf } from '../people.ts'
import type { ClerkUser } from '../records.ts'
import { ClerkRefusal } from '../refusal.ts'

/** The cookie that holds a browser's client. Scripts can't read it. */
export const clientCookie = '__client'

export interface ClerkSession {
  id: string
  userId: string
  /** The organization the person works in; null for none. */
  organizationId: string | null
  createdAt: number
  updatedAt: number
}

/** A sign-up that has begun: with a ticket, and the names given so far. */
export interface ClerkSignUp {
  id: string
  ticket: string
  firstName: string
  lastName: string
  /** The attempt as the browser last saw it. */
  shown: unknown
}

/** What Clerk knows of one browser. */
export interface ClerkClient {
  id: string
  sessions: ClerkSession[]
  signUp: ClerkSignUp | null
  createdAt: number
  updatedAt: number
}

/** A browser with somebody in it. */
export interface SignedIn {
  client: ClerkClient
  session: ClerkSession
  user: ClerkUser
}

/** The browsers of an instance, by the value of their cookie. */
export interface ClerkClients {
  create(): ClerkClient
  get(cookie: string | undefined): ClerkClient | undefined
  signIn(client: ClerkClient, userId: string): ClerkSession
  /** @throws ClerkRefusal – 401 for nobody. */
  signedIn(client: ClerkClient | undefined, sessionId?: string): SignedIn
  /** @throws ClerkRefusal – 403 for those who are no members. */
  activate(session: ClerkSession, organizationId: string | null): void
}

export function createClients(database: ClerkDatabase): ClerkClients {
  const clients = new Map<string, ClerkClient>()
  return {
    create() {
      const now = database.clock()
      const client = {
        id: database.newId('client'),
        sessions: [],
        signUp: null,
        createdAt: now,
        updatedAt: now,
      }
      clients.set(client.id, client)
      return client
    },
    get: (cookie = '') => clients.get(cookie),
    signIn(client, userId) {
      const now = database.clock()
      const id = database.newId('sess')
      const session = { id, userId, organizationId: null, createdAt: now, updatedAt: now }
      client.sessions = [session]
      client.signUp = null
      client.updatedAt = now
      return session
    },
    signedIn(client, sessionId) {
      const session = client?.sessions.find(({ id }) => !sessionId || id === sessionId)
      const user = session && database.users.get(session.userId)
      if (!client || !session || !user) throw new ClerkRefusal(401, 'authentication_invalid')
      return { client, session, user }
    },
    activate(session, organizationId) {
      const { userId } = session
      if (organizationId && !membershipOf(database, { organizationId, userId })) {
        throw new ClerkRefusal(403, 'not_a_member_in_organization')
      }
      Object.assign(session, { organizationId, updatedAt: database.clock() })
    },
  }
}
