'use client'
import { useClock } from '../../hooks/use-clock.ts'
import { useFormat } from '../../i18n/messages-provider.tsx'

/**
 * A moment as seen from now. While it is pointed at, or its row holds the keyboard's focus, the exact time stands
 * in the same place; assistive technology reads both.
 */
export function Moment({ time }: { time: Date }) {
  const format = useFormat()
  const at = time.getTime()
  const date = format.date(at)
  const relative = useClock((now) => format.relative(at, now), date)
  const exact = useClock(() => format.exact(at), date)

  if (Number.isNaN(at)) return '–'
  return (
    <time data-slot="ik-moment" dateTime={time.toISOString()} className="ik:group/moment ik:inline-grid">
      <span
        data-slot="ik-moment-relative"
        className="ik:col-start-1 ik:row-start-1 ik:group-hover/moment:opacity-0 ik:group-has-focus-visible/row:opacity-0"
      >
        {relative}
      </span>
      <span
        data-slot="ik-moment-exact"
        className="ik:col-start-1 ik:row-start-1 ik:opacity-0 ik:group-hover/moment:opacity-100 ik:group-has-focus-visible/row:opacity-100"
      >
        {exact}
      </span>
    </time>
  )
}
