/** How many keys are remembered: the one that was asked for longest ago is forgotten first. */
const mostKeys = 10_000

/** Counts what has happened for each key within a time that moves along. */
export interface SlidingWindow {
  /** How long until there is room for one more, in milliseconds. */
  wait(key: string): number
  add(key: string): void
  /** Takes the last one back. */
  undo(key: string): void
  /** From now on both keys count together. */
  join(key: string, other: string): void
}

/**
 * @param limit How many there may be within the window.
 * @param window In milliseconds.
 */
export function slidingWindow(limit: number, window: number): SlidingWindow {
  const times = new Map<string, number[]>()

  function remember(key: string, known: number[]) {
    times.delete(key)
    times.set(key, known)
    for (const oldest of times.keys()) {
      if (times.size <= mostKeys) break
      times.delete(oldest)
    }
  }

  /** Changed in place, because several keys may share it. */
  function recent(key: string): number[] {
    const known = times.get(key) ?? []
    const past = known.filter((time) => time <= Date.now() - window).length
    known.splice(0, past)
    remember(key, known)
    return known
  }

  return {
    wait(key) {
      const known = recent(key)
      return known.length < limit ? 0 : (known.at(-limit) ?? Date.now()) + window - Date.now()
    },
    add: (key) => void recent(key).push(Date.now()),
    undo: (key) => void recent(key).pop(),
    join(key, other) {
      const known = recent(key)
      const others = recent(other)
      if (known === others) return
      known.push(...others)
      known.sort((a, b) => a - b)
      remember(other, known)
    },
  }
}
