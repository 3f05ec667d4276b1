'use client'
import type { ReactNode } from 'react'
import { useClock } from '../../hooks/use-clock.ts'
import { useFormat } from '../../i18n/messages-provider.tsx'

/**
 * A moment as seen from now, drawn by the component that shows it: rows are many. Nothing where there is no time. The
 * stylesheet (`parts.css`) shows the exact time.
 *
 * @param exact Where the exact time is: a hint on pointing at it, a line below it, or beside it in brackets.
 */
export function useMoment(time: Date | undefined, exact: 'hint' | 'below' | 'beside' = 'hint'): ReactNode {
  const format = useFormat()
  const at = time?.getTime() ?? Number.NaN
  // A server does not know where the reader is: until the browser speaks, the date as the whole world writes it.
  const iso = at ? new Date(at).toISOString() : ''
  const date = iso.slice(0, 10)
  const relative = useClock((now) => format.relative(at, now), date)
  const exactly = relative === date ? undefined : format.exact(at)

  return (
    iso && (
      <time data-slot="ik-moment" data-place={exact} data-exact={exactly} dateTime={iso} title={exactly}>
        {relative}
      </time>
    )
  )
}
