import { InvitationError } from '../../model/error.ts'
import { call } from './call.ts'
import type { ClerkInstance, ClerkUser } from './clerk-instance.ts'

/**
 * The calls of one person's client. Each rejects with an `InvitationError`: `signedOut` once they are not there, and at
 * once where the device is offline. Clerk's SDK would ask on for half a minute, and take a write for done that it has
 * not sent.
 */
export interface Connection {
  /** A read, whose answer is for nobody else. */
  read: <Result>(work: (user: ClerkUser) => Promise<Result>, signal?: AbortSignal) => Promise<Result>
  /** A write, whose answer counts wherever the person is by then. */
  write: <Result>(work: (user: ClerkUser) => Promise<Result>) => Promise<Result>
}

/** Calls Clerk for whoever is signed in at this moment, and for nobody after them. */
export function connect(clerk: ClerkInstance): Connection {
  const userId = clerk.user?.id

  function person(): ClerkUser {
    if (!clerk.user || clerk.user.id !== userId) throw new InvitationError('signedOut')
    return clerk.user
  }

  return {
    async read(work, signal) {
      if (isOffline()) throw new InvitationError('network')
      const answer = await call(async () => work(person()), signal)
      person()
      return answer
    },
    async write(work) {
      if (isOffline()) throw new InvitationError('offline')
      return call(async () => work(person()))
    },
  }
}

/** Only `false` can be believed. */
function isOffline(): boolean {
  return Object.is(globalThis.navigator?.onLine, false)
}
