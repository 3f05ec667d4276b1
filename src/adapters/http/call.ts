import { InvitationError } from '../../model/error.ts'
import type { InvitationErrorCode, InvitationErrorOptions } from '../../model/error.ts'
import { readFields, readOptionalText, readText as textOf } from '../../model/field.ts'
import { retryAfter } from '../../model/retry-after.ts'
import { believableWait } from '../../protocol/believable-wait.ts'
import { errorStatuses, isErrorCode } from '../../protocol/error-status.ts'
import { requestHeader } from '../../protocol/limits.ts'
import { readText } from '../../protocol/read-text.ts'

export interface CallOptions {
  /** Where `createInvitationsHandler` answers, such as `/api/invitations`. */
  url: string
  /** Headers of every request, for hosts that sign in by a bearer token. */
  headers?: (() => HeadersInit | Promise<HeadersInit>) | undefined
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined
  /** How long to wait for an answer, in milliseconds. @default 30_000 */
  timeout?: number | undefined
}

/** One request: a read where there is no body, else a write. Rejects with an `InvitationError` and nothing else. */
export type Call = (request: {
  query?: URLSearchParams
  body?: object
  signal?: AbortSignal | undefined
}) => Promise<ReadonlyMap<string, unknown>>

/** What an answer is cut off at, in bytes. */
const mostBytes = 2 * 1024 * 1024

/** What statuses mean where no code that is known comes along: an older page, a proxy's answer. */
const meanings: Readonly<Record<number, InvitationErrorCode>> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'unsupported',
  408: 'timeout',
  429: 'rateLimited',
  501: 'unsupported',
  504: 'timeout',
}

export function connect({ url, headers, fetch, timeout = 30_000 }: CallOptions): Call {
  return async ({ query, body, signal }) => {
    let response: Response
    let json: string | undefined
    try {
      const late = AbortSignal.timeout(timeout)
      const all = new Headers(await headers?.())
      all.set(requestHeader, '1')
      if (body) all.set('Content-Type', 'application/json')
      response = await (fetch ?? globalThis.fetch)(query ? `${url}?${query}` : url, {
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
        headers: all,
        signal: signal ? AbortSignal.any([signal, late]) : late,
        cache: 'no-store',
        credentials: 'same-origin',
        redirect: 'error',
      })
      json = await readText(response.body, mostBytes)
    } catch (cause) {
      const isLate = cause instanceof DOMException && cause.name === 'TimeoutError'
      throw new InvitationError(isLate ? 'timeout' : 'network', { cause })
    }
    const answer = parse(json)
    if (!response.ok) throw refusal(response, readFields(answer?.get('error')))
    return answer ?? malformed()
  }
}

/** A list's elements. What is no list is not understood: it must not pass for an empty one. */
export function rowsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : malformed()
}

/** @throws InvitationError */
export function malformed(): never {
  throw new InvitationError('malformed')
}

/** What a refusal says; undefined where it names no code that is known. */
export function decodeError(
  fields: ReadonlyMap<string, unknown>,
  told: InvitationErrorOptions = {},
): InvitationError | undefined {
  const code = textOf(fields.get('code'))
  return isErrorCode(code)
    ? new InvitationError(code, {
        status: told.status ?? errorStatuses[code],
        backendCode: readOptionalText(fields.get('reason')),
        retryAfter: believableWait(fields.get('retryAfter')) ?? told.retryAfter,
      })
    : undefined
}

function refusal({ status, headers }: Response, fields: ReadonlyMap<string, unknown>): InvitationError {
  const told = { status, retryAfter: retryAfter(headers.get('Retry-After'), Date.now()) }
  const byStatus = meanings[status] ?? (status >= 500 ? 'serverError' : fields.size ? 'other' : 'malformed')
  return decodeError(fields, told) ?? new InvitationError(byStatus, told)
}

/** The fields of an answer; undefined where it is no JSON, such as a proxy's page. */
function parse(json = ''): ReadonlyMap<string, unknown> | undefined {
  try {
    return readFields(JSON.parse(json))
  } catch {
    return undefined
  }
}
