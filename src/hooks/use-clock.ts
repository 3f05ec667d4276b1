'use client'
import { useSyncExternalStore } from 'react'
import { useInvitationsContext } from './invitations-context.ts'

/**
 * A value that depends on the time. The component renders again only when the value changes.
 *
 * @param select Makes a primitive of the time, in milliseconds since 1970.
 * @param timeless The value where the time can't be known: on a server, and until hydration is done.
 */
export function useClock<Value extends string | number | boolean>(
  select: (now: number) => Value,
  timeless: Value,
): Value {
  const { clock } = useInvitationsContext()
  return useSyncExternalStore(
    clock.subscribe,
    () => select(clock.now()),
    () => timeless,
  )
}
