import type { Schedule } from './schedule.ts'
import { fates, fine } from './fates.ts'
import type { Fate, RawAnswer } from './fates.ts'
import type { Person } from './people.ts'
import type { ServerModel, ServerReply } from './server.ts'

/** `fetch`, as far as clients use it here. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** One browser: its tabs share who is signed in, and whether it is connected. */
export interface Browser {
  session: Person | null
  connected: boolean
}

/** One request, as an onlooker in the browser sees it. */
interface Sent {
  /** Milliseconds since the run began. */
  at: number
  tab: string
  /** Whose page sent it. */
  person: Person
  /** Who was signed in when it was sent. */
  session: Person | null
  method: string
  path: string
  body: string
  fate: string
  live: boolean
}

export interface Network {
  readonly sent: Sent[]
  /** The `fetch` of one tab, which shows the page of this person. */
  fetchOf: (tab: string, person: Person) => Fetch
  /** How many of these requests are not answered yet. */
  live: (which?: (sent: Sent) => boolean) => number
  connect: (connected: boolean) => void
  /** From now on all goes well. */
  heal: () => void
  /** From now on the worst happens, or just this. */
  harm: (fate?: Fate) => void
}

export interface NetworkOptions {
  schedule: Schedule
  server: ServerModel
  browser: Browser
  /** The time that answers tell, in milliseconds since 1970. */
  clock: () => number
  tell: (line: string) => void
}

const bytes = new TextEncoder()
const text = new TextDecoder()

/** The bytes that a server sends. */
function encode({ status, body }: ServerReply): RawAnswer {
  const written = body === undefined ? '' : JSON.stringify(body)
  return { status, contentType: 'application/json', body: bytes.encode(written) }
}

/** A `Response` that answers within the same task: real ones read their bodies in tasks of their own. */
class Answer extends Response {
  readonly #raw: RawAnswer

  constructor(raw: RawAnswer, time: number) {
    const date = new Date(time).toUTCString()
    const type = raw.contentType && { 'content-type': raw.contentType }
    super(null, { status: raw.status, headers: { date, ...type, ...raw.headers } })
    this.#raw = raw
    if (raw.redirected) Object.defineProperty(this, 'redirected', { value: true })
  }

  override async text(): Promise<string> {
    if (this.#raw.broken) throw new TypeError('terminated')
    return text.decode(this.#raw.body)
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return bytes.encode(await this.text()).buffer
  }
}

/** What lies between browsers and one server. */
export function createNetwork({ schedule, server, browser, clock, tell }: NetworkOptions): Network {
  const sent: Sent[] = []
  const cuts = new Set<() => void>()
  let draw = (): Fate => fine

  function exchange(request: Sent, url: URL, signal: AbortSignal | null | undefined): Promise<Response> {
    const { random } = schedule
    const fate = draw()
    request.fate = fate.name
    sent.push(request)
    tell(`${request.tab} sends ${request.method} ${request.path} as ${request.session?.id}: ${fate.name}`)

    return new Promise((resolve, reject) => {
      function end(settle: () => void) {
        if (!request.live) return
        request.live = false
        cuts.delete(cut)
        signal?.removeEventListener('abort', abort)
        settle()
      }
      function cut() {
        tell(`${request.tab} loses ${request.method} ${request.path}`)
        end(() => reject(new TypeError('fetch failed')))
      }
      function abort() {
        end(() => reject(signal?.reason))
      }
      function arrive(raw: RawAnswer) {
        if (request.live) tell(`${request.tab} hears ${raw.status} of ${request.method} ${request.path}`)
        end(() => resolve(new Answer(raw, clock())))
      }
      function carryOut(): RawAnswer {
        const { session, method, body } = request
        const reply = server.handle({ session, method, url, body: body && JSON.parse(body) })
        tell(`the server answers ${reply.status} to ${request.tab}'s ${method} ${request.path}`)
        return encode(reply)
      }

      if (signal?.aborted) return abort()
      signal?.addEventListener('abort', abort)
      cuts.add(cut)
      if (!browser.connected) {
        schedule.after(random.between(1, 20), cut)
        return
      }

      const healed = fate === fine
      const late = fate.late?.(random) ?? { before: 0, after: 0 }
      const up = late.before + (healed ? 20 : random.between(5, 150))
      const down = late.after + (healed ? 20 : random.between(5, 150))
      const carriedOut = random.chance(fate.carriedOut ?? 1)
      const second = fate.twice ? up + random.between(1, 3000) : null
      const heardSecond = second !== null && random.chance(0.5)
      if (fate.lost) schedule.after(fate.lost(random), cut)

      function reach(at: number, heard: boolean) {
        schedule.after(at, () => {
          const own = carriedOut ? carryOut() : null
          const raw = fate.instead ? fate.instead(own, random) : own
          if (raw && heard && !fate.lost) schedule.after(down, () => arrive(raw))
        })
      }
      reach(up, !heardSecond)
      if (second !== null) reach(second, heardSecond)
    })
  }

  return {
    sent,
    fetchOf: (tab, person) => (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input)
      const request: Sent = {
        at: schedule.now(),
        tab,
        person,
        session: browser.session,
        method: init?.method ?? 'GET',
        path: `${url.pathname}${url.search}`,
        body: typeof init?.body === 'string' ? init.body : '',
        fate: '',
        live: true,
      }
      return exchange(request, url, init?.signal)
    },
    live: (which = () => true) => sent.filter((one) => one.live && which(one)).length,
    connect(connected) {
      browser.connected = connected
      if (!connected) for (const cut of cuts) cut()
    },
    heal() {
      draw = () => fine
    },
    harm(fate) {
      draw = () => fate ?? schedule.random.weighted(fates)
    },
  }
}

/** A `fetch` straight to the server: nothing is lost, and no time passes. */
export function directFetch(server: ServerModel, session: Person | null): Fetch {
  return async (input, init) => {
    init?.signal?.throwIfAborted()
    const url = new URL(input instanceof Request ? input.url : input)
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
    const reply = server.handle({ session, method: init?.method ?? 'GET', url, body })
    return new Answer(encode(reply), Date.now())
  }
}
