/** Writes values as the readers of one language write them. An unreadable time (`NaN`) is written as nothing. */
export interface Format {
  /** A moment to the minute, where the reader is: "22 Nov 2026, 14:05". */
  exact(time: number): string
  /** A moment as seen from now, with less than a unit left out: "in 3 days". */
  relative(time: number, now: number): string
  /** "Admin and Member". */
  list(items: readonly string[]): string
}

/** In minutes. A unit serves from twice its length on, so that "in 47 hours" is not cut to "in 1 day". */
const units = [
  ['month', 30 * 24 * 60],
  ['week', 7 * 24 * 60],
  ['day', 24 * 60],
  ['hour', 60],
] as const

/** Formatters are costly to make, so they are made once, when first used. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

export function createFormat(locale: string, timeZone?: string): Format {
  const exact = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  )
  const relative = once(() => new Intl.RelativeTimeFormat(locale))
  const thisMinute = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const list = once(() => new Intl.ListFormat(locale))

  return {
    exact: (time) => (Number.isNaN(time) ? '' : exact().format(time)),
    relative(time, now) {
      const minutes = (time - now) / 60_000
      if (Number.isNaN(minutes)) return ''
      const [unit, length] =
        units.find(([, size]) => Math.abs(minutes) >= 2 * size) ?? (['minute', 1] as const)
      const count = Math.trunc(minutes / length)
      return (count ? relative : thisMinute)().format(count, unit)
    },
    list: (items) => (Intl.ListFormat ? list().format(items) : items.join(', ')),
  }
}
