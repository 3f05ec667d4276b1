import { InvitationError } from '../model/error.ts'
import { inTime } from '../model/in-time.ts'
import { withDeadline } from './deadline.ts'
import type { Command } from './command.ts'
import { parseBody } from './parse-body.ts'
import { parseQuery } from './parse-query.ts'
import { readBody } from './read-body.ts'
import { Refusal } from './refusal.ts'

/** What a request asks for. A write has no query, so that nothing can be slipped in there. */
export async function understand(request: Request, timeout: number): Promise<Command> {
  const { search, searchParams } = new URL(request.url)
  if (request.method === 'GET') return parseQuery(searchParams)
  if (search) throw new Refusal('other', { reason: 'unknownField' })
  try {
    return parseBody(await withDeadline(timeout, (signal) => inTime(signal, () => readBody(request, signal))))
  } catch (thrown) {
    throw thrown instanceof InvitationError ? new Refusal('timeout', { status: 408 }) : thrown
  }
}
