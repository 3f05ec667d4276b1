import { InvitationError } from '../../model/error.ts'
import { readFields } from '../../model/field.ts'
import { decodeError } from './errors.ts'

/** A call's options: `throw: false`, so that a host's client that throws answers like any other. */
export interface CallOptions {
  signal?: AbortSignal
  throw: false
}

/**
 * The data of one call of better-auth's client.
 *
 * @throws InvitationError – `network` where no answer came, else what the backend refused with.
 */
export async function call(
  request: (fetchOptions: CallOptions) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<unknown> {
  const answer = await send(() => request({ throw: false, ...(signal && { signal }) }))
  const { data, error } = Object.fromEntries(readFields(answer))
  if (error) throw decodeError(error)
  if (typeof data !== 'object' || data === null) throw new InvitationError('malformed')
  return data
}

/** An answer of any kind; where none came, or the client threw, nobody knows what arrived. */
async function send(request: () => Promise<unknown>): Promise<unknown> {
  try {
    return await request()
  } catch (cause) {
    throw new InvitationError('network', { cause })
  }
}
