import type { InvitationsClient } from 'invitekit/headless'
import { createBetterAuthServer } from './better-auth-server.ts'
import { createClerkServer } from './clerk-server.ts'
import type { Fetch } from './network.ts'
import type { Person } from './people.ts'
import { betterAuthClient, clerkClient, strictClient } from './ports.ts'
import type { ServerModel, ServerOptions } from './server.ts'
import { createStrictServer } from './strict-server.ts'

/** A server, and the client that speaks to it. */
export interface Backend {
  name: string
  createServer: (options: ServerOptions) => ServerModel
  createClient: (fetch: Fetch, person: Person | null) => InvitationsClient
  /** Whether it shows an invitee what they have accepted. One that does not, leaves a page that never read it in the dark. */
  remembers: boolean
}

export const backends = {
  strict: {
    name: 'strict',
    createServer: createStrictServer,
    createClient: strictClient,
    remembers: true,
  },
  betterAuth: {
    name: 'better-auth',
    createServer: createBetterAuthServer,
    createClient: betterAuthClient,
    remembers: false,
  },
  clerk: { name: 'clerk', createServer: createClerkServer, createClient: clerkClient, remembers: true },
} as const satisfies Record<string, Backend>

/** Every seed has its backend, so that one number replays a run. */
export function backendOf(seed: number): Backend {
  const all = [backends.strict, backends.betterAuth, backends.clerk] as const
  return all[seed % all.length] ?? all[0]
}
