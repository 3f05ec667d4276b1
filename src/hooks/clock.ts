/** How exactly the interface keeps time, in milliseconds: no wording changes faster than by the minute. */
const tick = 30_000

/** A clock that the whole interface reads, so that one timer serves any number of rows. */
export interface Clock {
  /** The time in milliseconds since 1970, in steps. */
  now: () => number
  subscribe: (listener: () => void) => () => void
}

/** Makes a clock that ticks only while somebody listens. */
export function createClock(source: () => number): Clock {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined

  return {
    now: () => Math.floor(source() / tick) * tick,
    subscribe(listener) {
      listeners.add(listener)
      timer ??= setInterval(() => listeners.forEach((notify) => notify()), tick)
      return () => {
        listeners.delete(listener)
        if (listeners.size) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}
