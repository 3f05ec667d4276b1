'use client'
import { useClock } from '../../hooks/use-clock.ts'
import { useFormat } from '../../i18n/messages-provider.tsx'

export interface MomentProps {
  time: Date
  /** Where the exact time is: a hint on pointing at it, a line below it, or beside it in brackets. @default 'hint' */
  exact?: 'hint' | 'below' | 'beside'
}

/** A moment as seen from now; the stylesheet (`parts.css`) shows the exact time. */
export function Moment({ time, exact = 'hint' }: MomentProps) {
  const format = useFormat()
  const at = time.getTime()
  // A server does not know where the reader is: until the browser speaks, the date as the whole world writes it.
  const iso = at ? time.toISOString() : ''
  const date = iso.slice(0, 10)
  const relative = useClock((now) => format.relative(at, now), date)
  const exactly = useClock(() => format.exact(at), date)

  if (!iso) return '–'
  return (
    <time
      data-slot="ik-moment"
      data-place={exact}
      data-exact={exactly === relative ? undefined : exactly}
      title={exactly}
      dateTime={iso}
    >
      {relative}
    </time>
  )
}
