import type { Random } from './random.ts'
import { canary } from './people.ts'

/** An answer as bytes, before it is a `Response`. */
export interface RawAnswer {
  status: number
  contentType: string
  body: Uint8Array
  headers?: Record<string, string>
  /** The connection breaks while the body is read. */
  broken?: boolean
  redirected?: boolean
}

/** What can happen to one request. What it leaves out, goes well. */
export interface Fate {
  name: string
  /** How often, in comparison with the others. */
  weight: number
  /** How likely the server carries the request out. @default 1 */
  carriedOut?: number
  /** Milliseconds that it takes longer: before the server is reached, and after. */
  late?: (random: Random) => { before: number; after: number }
  /** It reaches the server twice, and either answer may be the one that comes back. */
  twice?: boolean
  /** The client hears that the connection is gone, so many milliseconds after it sent. */
  lost?: (random: Random) => number
  /** What the client gets in place of the server's own answer; null stands for a request that was not carried out. */
  instead?: (own: RawAnswer | null, random: Random) => RawAnswer
}

const seconds = 1000
const bytes = new TextEncoder()

function page(status: number, title: string): RawAnswer {
  const body = `<!doctype html><title>${title}</title><script>alert('${canary}')</script><form action="/login">`
  return { status, contentType: 'text/html; charset=utf-8', body: bytes.encode(body) }
}

function blank(status: number): RawAnswer {
  return { status, contentType: status === 204 ? '' : 'application/json', body: new Uint8Array() }
}

/** What a gateway says by itself, in no backend's words. */
function plain(status: number, headers: Record<string, string> = {}): RawAnswer {
  const body = bytes.encode(JSON.stringify({ message: `Status ${status}`, detail: canary }))
  return { status, contentType: 'application/json', body, headers }
}

/** Most connections break soon; some hang until the browser gives up. */
function breaksAfter(random: Random): number {
  return random.chance(0.1) ? random.between(30, 300) * seconds : random.between(0.02, 10) * seconds
}

/** Cut after so many bytes. */
export function truncate(own: RawAnswer, length: number): RawAnswer {
  return { ...own, body: own.body.slice(0, length) }
}

const waits = {
  seconds: ['1', '5', '30', '120'],
  odd: ['Mon, 05 Jan 2026 09:02:00 GMT', 'soon', '', '0', '-5', '1000000000'],
} as const

function tooMany(random: Random, values: readonly [string, ...string[]]): RawAnswer {
  const value = random.pick(values)
  const name = random.pick(['retry-after', 'x-retry-after'])
  return plain(429, value ? { [name]: value } : {})
}

/** The 25 fates. Their weights are the weather in which all clients under test are compared. */
export const fates: readonly [Fate, ...Fate[]] = [
  { name: 'ok', weight: 20 },
  {
    name: 'slow',
    weight: 4,
    late(random) {
      const total = random.pick([1, 10, 60]) * seconds
      const before = total * random.next()
      return { before, after: total - before }
    },
  },
  { name: 'request dropped', weight: 3, carriedOut: 0, lost: breaksAfter },
  { name: 'answer dropped', weight: 9, lost: breaksAfter },
  { name: 'duplicated', weight: 6, twice: true },
  { name: 'reordered', weight: 4, late: (random) => ({ before: random.between(0, 5) * seconds, after: 0 }) },
  {
    name: 'aborted',
    weight: 4,
    carriedOut: 0.7,
    late: (random) => ({ before: random.between(0, 20) * seconds, after: 0 }),
    lost: (random) => random.between(5, 200),
  },
  { name: 'reset in the body', weight: 3, instead: (own) => ({ ...(own ?? blank(200)), broken: true }) },
  {
    name: 'truncated',
    weight: 3,
    instead: (own, random) => (own ? truncate(own, Math.floor(random.next() * own.body.length)) : blank(200)),
  },
  { name: 'empty 200', weight: 2, carriedOut: 0.5, instead: () => blank(200) },
  { name: '204', weight: 2, carriedOut: 0.5, instead: () => blank(204) },
  { name: 'page 200', weight: 3, carriedOut: 0.3, instead: () => page(200, 'Welcome to Station Wi-Fi') },
  { name: 'page 502', weight: 4, carriedOut: 0.5, instead: () => page(502, 'Bad Gateway') },
  {
    name: 'login page',
    weight: 1,
    carriedOut: 0,
    instead: () => ({ ...page(200, 'Sign in'), redirected: true }),
  },
  { name: '401', weight: 1, carriedOut: 0, instead: () => plain(401) },
  { name: '403', weight: 1, carriedOut: 0, instead: () => plain(403) },
  { name: '404', weight: 1, carriedOut: 0, instead: () => plain(404) },
  { name: '409', weight: 1, carriedOut: 0, instead: () => plain(409) },
  { name: '410', weight: 1, carriedOut: 0, instead: () => plain(410) },
  { name: '422', weight: 1, carriedOut: 0, instead: () => plain(422) },
  {
    name: '429 in seconds',
    weight: 2,
    carriedOut: 0,
    instead: (_own, random) => tooMany(random, waits.seconds),
  },
  { name: '429 oddly', weight: 2, carriedOut: 0, instead: (_own, random) => tooMany(random, waits.odd) },
  { name: '500 before', weight: 3, carriedOut: 0, instead: () => plain(500) },
  { name: '500 after', weight: 6, instead: () => plain(500) },
  {
    name: '503',
    weight: 4,
    carriedOut: 0.5,
    instead: () => plain(503, { 'retry-after': '2' }),
  },
]

export const fine: Fate = { name: 'fine', weight: 0 }
