import type { Person } from './people.ts'

/** A request as it reaches a server: with whoever was signed in when it was sent. */
export interface ServerRequest {
  session: Person | null
  method: string
  url: URL
  body: unknown
}

export interface ServerReply {
  status: number
  body: unknown
}

/** A backend in memory. It carries a request out at once: all that can come between is the network's. */
export interface ServerModel {
  handle: (request: ServerRequest) => ServerReply
  /** What an administrator does on another page. */
  revoke: () => void
  /** Makes it one that expired a minute ago. */
  expire: () => void
  /** How many memberships this person has in the organization: more than one is a fault. */
  memberships: (person: Person) => number
}

/** What every model is made with. */
export interface ServerOptions {
  /** The server's own time, in milliseconds since 1970. */
  clock: () => number
}

export function refuse(status: number, body: unknown = {}): ServerReply {
  return { status, body }
}

export function answer(body: unknown): ServerReply {
  return { status: 200, body }
}
