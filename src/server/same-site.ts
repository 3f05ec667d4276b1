import { requestHeader } from '../protocol/limits.ts'

/**
 * Whether a request was made by a page of the host's own, or by a program.
 *
 * The header of our own makes browsers ask before they send it from another origin, and nothing here allows that.
 * `Sec-Fetch-Site` and `Origin` are a second lock: each has to fit where it is there. Without both, a write needs a
 * bearer token, which no browser adds by itself; a read passes, because browsers send neither with a page's own
 * reads over plain HTTP, and those change nothing.
 *
 * @param origins Where the host's pages are, besides the address that the request came to.
 */
export function isOwn({ headers, method, url }: Request, origins: readonly string[]): boolean {
  const site = headers.get('Sec-Fetch-Site')
  const origin = headers.get('Origin')
  if (headers.get(requestHeader) !== '1') return false
  if ((headers.get('Sec-Fetch-Dest') ?? 'empty') !== 'empty') return false
  if (site !== null && site !== 'same-origin') return false
  if (origin !== null) return [new URL(url).origin, ...origins].includes(origin)
  if (site !== null || method === 'GET') return true
  return /^Bearer \S/i.test(headers.get('Authorization') ?? '') && !headers.has('Cookie')
}
