import { remember } from './remember.ts'

/** Counts what has happened for each key within a time that moves along. */
export interface SlidingWindow {
  /** How long until there is room for one more, in milliseconds. */
  wait(key: string): number
  add(key: string): void
  /** Takes the last one back. */
  undo(key: string): void
  /** From now on both keys count together. */
  join(key: string, other: string): void
  /** Whether nothing is remembered. */
  isEmpty(): boolean
}

/** What has happened for several keys that count together. */
interface Entry {
  times: number[]
  keys: string[]
}

/**
 * Remembers 10,000 keys, and none for which nothing has happened.
 *
 * @param limit How many there may be within the window.
 * @param window In milliseconds.
 */
export function slidingWindow(limit: number, window: number): SlidingWindow {
  const entries = new Map<string, Entry>()

  function store(entry: Entry, times: number[]): Entry {
    entry.times = times.filter((time) => time > Date.now() - window)
    for (const key of entry.keys) {
      if (entry.times.length > 0) remember(entries, key, entry)
      else entries.delete(key)
    }
    return entry
  }

  function recent(key: string): Entry {
    const entry = entries.get(key) ?? { times: [], keys: [key] }
    return store(entry, entry.times)
  }

  return {
    wait(key) {
      const { times } = recent(key)
      return times.length < limit ? 0 : (times.at(-limit) ?? Date.now()) + window - Date.now()
    },
    add(key) {
      const entry = recent(key)
      store(entry, [...entry.times, Date.now()])
    },
    undo(key) {
      const entry = recent(key)
      store(entry, entry.times.slice(0, -1))
    },
    join(key, other) {
      const entry = recent(key)
      const others = recent(other)
      if (entry.keys.includes(other)) return
      entry.keys.push(...others.keys)
      store(
        entry,
        [...entry.times, ...others.times].toSorted((a, b) => a - b),
      )
    },
    isEmpty: () => entries.size === 0,
  }
}
