import { clerkInvitations } from 'invitekit/clerk'
import type { InvitationErrorCode } from 'invitekit/headless'
import { mustHave, sentBy } from '../../../support/ports.ts'

/** What a test gets of what was thrown in the page. */
interface Failure {
  code: InvitationErrorCode
  status?: number | undefined
  backendCode?: string | undefined
}

export type Settled<Value> = { value: Value; failure?: never } | { value?: never; failure: Failure }

/** What a call came to; what is thrown and no `InvitationError` fails the test, from within the page. */
async function settle<Value>(work: () => Promise<Value>): Promise<Settled<Value>> {
  try {
    return { value: await work() }
  } catch (thrown) {
    const { name, code, status, backendCode } = Object(thrown)
    if (name !== 'InvitationError') throw thrown
    return { failure: { code, status, backendCode } }
  }
}

/** The ports of whoever is signed in, over the real SDK. */
export function openPorts() {
  const client = clerkInvitations(window.clerk)
  return {
    settle,
    received: mustHave(client.received, 'isMember', 'activate'),
    sent: () => mustHave(sentBy(client), 'members', 'roles'),
    verbs: Object.keys({ ...client.received, ...client.sent }),
  }
}
