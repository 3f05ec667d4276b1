import { InvitationError } from '../../model/error.ts'
import { retryAfter } from '../../model/retry-after.ts'
import type { FetchOptions } from './auth-client.ts'
import { decodeError } from './errors.ts'

/** The calls of one client, and what is learnt from their answers' headers. */
export interface Connection {
  /** The server's time, in milliseconds since 1970: the device's until an answer tells, to the second. */
  now: () => number
  /**
   * The data of one call of better-auth's client, which may be anything: a proxy's page, or nothing.
   *
   * @throws InvitationError – `network` where no answer came, else what the backend refused with.
   */
  call: (
    request: (fetchOptions: FetchOptions) => Promise<unknown>,
    signal?: AbortSignal | null,
  ) => Promise<unknown>
}

/** What better-auth's client resolves to. */
interface Answer {
  data?: unknown
  error?: unknown
}

/** Headers tell nothing to a page of another origin, unless the server exposes them. */
export function connect(): Connection {
  let offset = 0
  const now = () => Date.now() + offset

  return {
    now,
    async call(request, signal = null) {
      let wait: number | undefined
      /** better-auth's client calls this beside the host's own hooks, not in their place. */
      const onResponse: FetchOptions['onResponse'] = ({ response: { headers } }) => {
        const date = Date.parse(headers.get('Date') ?? '')
        if (date) offset = date - Date.now()
        wait = retryAfter(headers.get('Retry-After') ?? headers.get('X-Retry-After'), now())
      }
      // `throw: false`, so that a host's client that throws answers like any other; no blind second try either.
      const answer: Answer = await Promise.resolve<FetchOptions>({
        throw: false,
        retry: 0,
        onResponse,
        signal,
      })
        .then(request)
        .then(Object, (cause: unknown) => {
          throw new InvitationError('network', { cause })
        })
      if (answer.error) throw decodeError(answer.error, wait)
      return answer.data
    },
  }
}

/** The rows of a list. What is no list is not understood: it must not pass for an empty one. */
export function rowsOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : malformed()
}

/** @throws InvitationError */
export function malformed(): never {
  throw new InvitationError('malformed')
}
