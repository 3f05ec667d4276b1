import { InvitationError } from '../../../model/error.ts'
import { readFields } from '../../../model/field.ts'
import { retryAfter } from '../../../model/retry-after.ts'
import { decodeError } from '../errors.ts'

/**
 * One call of better-auth on the server, which throws where its client answers with an error.
 *
 * @throws InvitationError – `serverError` for what better-auth did not mean to say, such as a database that is away.
 */
export async function ask<Value>(call: () => Promise<Value>): Promise<Value> {
  try {
    return await call()
  } catch (thrown) {
    throw refusal(thrown)
  }
}

/** better-auth's `APIError` has the HTTP status as a number in `statusCode`, and what it says in `body`. */
function refusal(thrown: unknown): InvitationError {
  const error = readFields(thrown)
  const status = error('statusCode')
  if (typeof status !== 'number') return new InvitationError('serverError', { cause: thrown })
  const headers = new Headers(Object(error('headers')))
  return decodeError({ ...Object(error('body')), status }, retryAfter(headers.get('Retry-After'), Date.now()))
}
