import { InvitationError } from '../../model/error.ts'
import { decodeClerkError } from './errors.ts'

/**
 * One call of Clerk's SDKs, which take no signal: what is aborted before it begins is not sent.
 *
 * @throws InvitationError
 */
export async function call<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  try {
    signal?.throwIfAborted()
    return await work()
  } catch (thrown) {
    throw decodeClerkError(thrown)
  }
}

/** @throws InvitationError */
export function malformed(): never {
  throw new InvitationError('malformed')
}
