import type { SentInvitationsPort } from '../client/sent-port.ts'
import { InvitationError } from '../model/error.ts'
import type { Presser } from './acceptances.ts'
import { ask } from './reads.ts'
import { sentPort } from './sent.ts'

/** One request to the sent side, and only in the name of whoever is still here. */
export function sentRequest<Result>(
  { client, isHeld }: Presser,
  question: (port: SentInvitationsPort) => Promise<Result> | undefined,
): Promise<Result> {
  return ask(client, async () => {
    if (!isHeld()) throw new InvitationError('notSent')
    const answer = question(sentPort(client))
    if (!answer) throw new InvitationError('unsupported')
    return answer
  })
}

/** Whether a write may have been carried out: also where the adapter itself does not know what it has thrown. */
export function isLost({ code, ambiguous, status, backendCode }: InvitationError): boolean {
  return ambiguous || (code === 'other' && status === undefined && backendCode === undefined)
}

/** Works through all of them, some at a time. */
export async function each<Item>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  async function worker() {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: atATime }, worker))
}
