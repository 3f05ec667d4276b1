import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { replace } from './replace.ts'

/** The time at which every run begins. */
const dawn = Date.UTC(2026, 0, 5, 9)

/** Time that passes only when it is told to, in which everything happens in the order that the seed says. */
export interface Schedule {
  random: Random
  /** Milliseconds since the run began. */
  now: () => number
  /** Calls back so many milliseconds from now, unless the result is called first. */
  after: (delay: number, callback: () => void) => () => void
  /** Lets time pass until then, or until the condition holds. Promises settle in between, as in a browser. */
  run: (until: number, stop?: () => boolean) => Promise<void>
  /** Forgets what was to come, and begins again at dawn. */
  begin: (seed: number) => void
  /** Gives the real time back. */
  restore: () => void
}

interface Happening {
  at: number
  order: number
  callback: () => void
}

/** More than this is a loop that never ends. */
const mostHappenings = 20_000

const realImmediate = globalThis.setImmediate

/** Lets every promise settle that can, and what React has put off. */
async function breathe(times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) await new Promise((resolve) => realImmediate(resolve))
}

/** Takes the place of timers, `Date.now` and `Math.random`, for all that runs until it is restored. */
export function createSchedule(): Schedule {
  const breaths = typeof document === 'undefined' ? 1 : 4
  let seed = 0
  let random = createRandom(seed)
  let now = 0
  let order = 0
  let upcoming: Happening[] = []
  let timers = new Map<number, Happening>()

  function after(delay: number, callback: () => void): Happening {
    order += 1
    // As in browsers: past 32 bits, a timer fires at once.
    const wait = delay > 0 && delay < 2 ** 31 ? delay : 0
    const happening = { at: now + wait, order, callback }
    const place = upcoming.findIndex(({ at }) => at > happening.at)
    upcoming.splice(place < 0 ? upcoming.length : place, 0, happening)
    return happening
  }

  function cancel(happening: Happening | undefined) {
    const place = happening ? upcoming.indexOf(happening) : -1
    if (place >= 0) upcoming.splice(place, 1)
  }

  function setTimer(callback: (...values: unknown[]) => void, delay = 0, ...values: unknown[]): number {
    const happening = after(delay, () => {
      timers.delete(happening.order)
      callback(...values)
    })
    timers.set(happening.order, happening)
    return happening.order
  }

  function clearTimer(id: number | undefined) {
    cancel(timers.get(id ?? 0))
  }

  function abortAfter(delay: number): AbortSignal {
    const controller = new AbortController()
    after(delay, () => controller.abort(new DOMException('The operation timed out.', 'TimeoutError')))
    return controller.signal
  }

  const undo = [
    replace(globalThis, 'setTimeout', setTimer),
    replace(globalThis, 'clearTimeout', clearTimer),
    replace(Date, 'now', () => dawn + now),
    // By the clock: whatever else draws lots in this process must not change the run.
    replace(Math, 'random', () => createRandom(seed ^ Math.imul(now + 1, 0x85ebca6b)).next()),
    replace(AbortSignal, 'timeout', abortAfter),
  ]

  return {
    get random() {
      return random
    },
    now: () => now,
    after(delay, callback) {
      const happening = after(delay, callback)
      return () => cancel(happening)
    },
    async run(until, stop = () => false) {
      await breathe(breaths)
      for (let happened = 0; !stop(); happened += 1) {
        if (happened > mostHappenings) throw new Error('Time does not come to rest.')
        const next = upcoming[0]
        if (!next || next.at > until) break
        upcoming.shift()
        now = next.at
        next.callback()
        await breathe(breaths)
      }
      if (!stop()) now = Math.max(now, until)
    },
    begin(first) {
      seed = first
      random = createRandom(seed)
      now = 0
      order = 0
      upcoming = []
      timers = new Map()
    },
    restore() {
      for (const one of undo) one()
    },
  }
}
