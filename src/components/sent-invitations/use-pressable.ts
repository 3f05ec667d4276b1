'use client'
import { useCanPress } from '../../hooks/use-can-press.ts'
import { useClock } from '../../hooks/use-clock.ts'
import { useSentProgress } from '../../hooks/use-sent-progress.ts'
import type { SentProgresses } from '../../hooks/use-sent-progress.ts'
import type { InvitationRecord } from '../../model/invitation.ts'

/** Those of some invitations with which something can be done now, as their own menus have it. */
export interface Pressable {
  count: number
  ids: () => string[]
}

/** With how many of them it can be done now. What is under way with one, or was mailed a moment ago, has to wait. */
export function usePressable(verb: 'revoke' | 'resend', invitations: readonly InvitationRecord[]): Pressable {
  const canPress = useCanPress()
  const [progresses] = useSentProgress((now) => pick(now).length)
  const count = useClock(() => pick(progresses).length, 0)

  function pick({ get, cooling }: SentProgresses): InvitationRecord[] {
    return invitations.filter(
      (one) =>
        canPress(verb, one) &&
        !['revoking', 'underWay'].includes(get(one.id).state) &&
        !(verb === 'resend' && (cooling.has(one.id) || cooling.has(one.emailAddress.toLowerCase()))),
    )
  }
  return { count, ids: () => pick(progresses).map(({ id }) => id) }
}
