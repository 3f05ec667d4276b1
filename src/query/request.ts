import type { ReceivedInvitationsPort } from '../client/received-port.ts'
import { InvitationError, toInvitationError } from '../model/error.ts'
import type { ReceivedInvitationRecord } from '../model/user-organization-invitation.ts'
import type { Press, Presser } from './acceptances.ts'
import { ask, reads } from './reads.ts'
import { receivedPort } from './received.ts'

/** A press, with what was known of the invitation when it was made. */
export interface Attempt extends Press {
  shown: ReceivedInvitationRecord | undefined
}

/** One request, and only in the name of whoever is still here. */
export function request<Result>(
  { client, isHeld }: Presser,
  question: (port: ReceivedInvitationsPort) => Promise<Result> | undefined,
): Promise<Result> {
  return ask(client, async () => {
    if (!isHeld()) throw new InvitationError('notSent')
    const answer = question(receivedPort(client))
    if (!answer) throw new InvitationError('unsupported')
    return answer
  })
}

/** Reads are tried again where that may help: nothing depends more on an answer than a person who has pressed. */
export async function patiently<Result>(question: () => Promise<Result>, failures = 0): Promise<Result> {
  try {
    return await question()
  } catch (thrown) {
    const error = toInvitationError(thrown)
    if (!reads.retry(failures, error)) throw error
    await new Promise((resolve) => setTimeout(resolve, reads.retryDelay(failures, error)))
    return patiently(question, failures + 1)
  }
}
