import { InvitationError } from '../../model/error.ts'
import type { InvitationErrorCode, InvitationErrorOptions } from '../../model/error.ts'
import { readFields, readOptionalText, readText } from '../../model/field.ts'
import type { Fields } from '../../model/field.ts'
import { readEntries } from '../../model/read-entries.ts'
import { inTime } from '../../model/in-time.ts'
import { isOneOf } from '../../model/is-one-of.ts'
import { retryAfter } from '../../model/retry-after.ts'
import { believableWait } from '../../protocol/believable-wait.ts'
import { errorCodes } from '../../protocol/error-codes.ts'
import { requestHeader, sessionHeader } from '../../protocol/limits.ts'
import { readStream } from '../../protocol/read-stream.ts'

export interface CallOptions {
  /** Where `createInvitationsHandler` answers, such as `/api/invitations`. */
  url: string
  /** The signed-in person's id, or null where nobody is. Keeps one person's cache, and presses, from the next one's. */
  userId: string | null
  /**
   * The organization that they work in. It separates caches, and a handler whose session is in another one refuses; it
   * never chooses one: the server goes by its session.
   */
  organizationId?: string | null | undefined
  /**
   * Headers of every request, for hosts that sign in by a bearer token. They are asked for within the `timeout`, before
   * anything is sent: where this fails, the error is `notSent`.
   */
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
  /** Whether it is carried out also where the page goes away meanwhile. */
  keepalive?: boolean
}) => Promise<Fields>

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

export function connect({
  url,
  userId,
  organizationId,
  headers,
  fetch,
  timeout = 30_000,
}: CallOptions): Call {
  async function headersOf(body: object | undefined): Promise<Headers> {
    const all = new Headers(await headers?.())
    all.set(requestHeader, '1')
    // A session may change in another tab: this page must not act for whoever comes next.
    const session = [userId, organizationId].flatMap((id) => (id ? encodeURIComponent(id) : []))
    if (userId) all.set(sessionHeader, session.join('/'))
    if (body) all.set('Content-Type', 'application/json')
    return all
  }

  return async ({ query, body, signal, keepalive = false }) => {
    const late = AbortSignal.timeout(timeout)
    const ended = signal ? AbortSignal.any([signal, late]) : late
    let code: InvitationErrorCode = 'notSent'
    let response: Response
    let json: string | undefined
    try {
      const all = await inTime(ended, () => headersOf(body))
      code = 'network'
      response = await (fetch ?? globalThis.fetch)(
        query ? url + (url.includes('?') ? '&' : '?') + query : url,
        {
          ...(body && { method: 'POST', body: JSON.stringify(body) }),
          keepalive,
          headers: all,
          signal: ended,
          cache: 'no-store',
          credentials: 'same-origin',
          redirect: 'error',
        },
      )
      json = await readStream(response.body, mostBytes)
    } catch (cause) {
      throw new InvitationError(code === 'network' && late.aborted ? 'timeout' : code, { cause })
    }
    const answer = parse(json)
    if (!response.ok) throw refusal(response, answer?.('error'))
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
export function decodeError(fields: Fields, told: InvitationErrorOptions = {}): InvitationError | undefined {
  const code = readText(fields('code'))
  return isOneOf(errorCodes, code)
    ? new InvitationError(code, {
        ...told,
        backendCode: readOptionalText(fields('reason')),
        retryAfter: believableWait(fields('retryAfter')) ?? told.retryAfter,
      })
    : undefined
}

function refusal({ status, headers }: Response, error: unknown): InvitationError {
  const told = { status, retryAfter: retryAfter(headers.get('Retry-After'), Date.now()) }
  const byStatus =
    meanings[status] ?? (status >= 500 ? 'serverError' : readEntries(error).length ? 'other' : 'malformed')
  return decodeError(readFields(error), told) ?? new InvitationError(byStatus, told)
}

/** The fields of an answer; undefined where it is no JSON, such as a proxy's page. */
function parse(json = ''): Fields | undefined {
  try {
    return readFields(JSON.parse(json))
  } catch {
    return undefined
  }
}
