/** Writes values as the readers of one language write them. An unreadable time (`NaN`) is written as nothing. */
export interface Format {
  /** The language, as a BCP 47 tag. */
  locale: string
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

export function createFormat(locale: string, timeZone?: string): Format {
  /** Formatters are costly to make, so each is made once, when it is first used. */
  function once<Made, Options>(
    Formatter: new (locale: string, options?: Options) => Made,
    options?: Options,
  ): () => Made {
    let made: Made | undefined
    return () => (made ??= new Formatter(locale, options))
  }
  const exact = once(Intl.DateTimeFormat, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const relative = once(Intl.RelativeTimeFormat)
  const now = once(Intl.RelativeTimeFormat, { numeric: 'auto' })
  const list = once(Intl.ListFormat)

  return {
    locale,
    exact: (time) => (time ? exact().format(time) : ''),
    relative(time, from) {
      const minutes = (time - from) / 60_000
      if (Number.isNaN(minutes)) return ''
      const [unit, length] =
        units.find(([, size]) => Math.abs(minutes) >= 2 * size) ?? (['minute', 1] as const)
      const count = Math.trunc(minutes / length)
      return count ? relative().format(count, unit) : now().format(0, 'second')
    },
    list: (items) => (items[1] && Intl.ListFormat ? list().format(items) : items.join(', ')),
  }
}
