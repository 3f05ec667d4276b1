'use client'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { acceptanceState, isForeign, isPressable } from '../model/acceptance.ts'
import { statusAt } from '../model/status.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { acceptAll } from '../query/accept-all.ts'
import type { AcceptAllResult } from '../query/accept-all.ts'
import type { Acceptances } from '../query/acceptances.ts'
import { useInvitationsContext } from './invitations-context.ts'
import type { AcceptanceOptions } from './use-acceptance.ts'

export type { AcceptAllResult }

export interface AcceptAll {
  /** How many can be accepted now: not settled, under way, or another account's. */
  count: number
  /** Accepts them one after the other; each tells of itself by `useAcceptance`. None is made the active one. */
  acceptAll: () => void
  /** How far that has come: which one it is at, counted from 1, and of how many. */
  progress: { at: number; total: number } | undefined
  /** What came of it, once it has ended: the same object until it is pressed again. */
  result: AcceptAllResult | undefined
}

/** What has become of the last press, and whose it was. */
interface Run extends Pick<AcceptAll, 'progress' | 'result'> {
  acceptances: Acceptances
}

/**
 * Accepts all of these invitations that can be accepted. It stops where the next one would only be refused as well:
 * signed out or unverified, offline, or asked to wait. What is left stays as it is.
 */
export function useAcceptAll(
  invitations: readonly UserOrganizationInvitation[],
  { onAccepted }: Pick<AcceptanceOptions, 'onAccepted'> = {},
): AcceptAll {
  const { client, clock, acceptances, toResource } = useInvitationsContext()
  const [run, setRun] = useState<Run>()
  // Another person has pressed nothing here.
  const { progress, result } = run?.acceptances === acceptances ? run : {}
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [acceptances.subscribe(listener), clock.subscribe(listener)]
      return () => ends.forEach((end) => end())
    },
    [acceptances, clock],
  )
  const count = useSyncExternalStore(
    subscribe,
    () => acceptable().length,
    () => 0,
  )

  function isAcceptable({ id, emailAddress, status, expiresAt }: UserOrganizationInvitation) {
    const { underWay, error, status: answered } = acceptances.get(id)
    if (underWay) return false
    const known = { status: answered ?? status, expiresAt: expiresAt?.getTime() }
    const foreign = isForeign(client.emailAddresses, emailAddress)
    const state = acceptanceState({ status: statusAt(known, clock.now()), underWay, error, foreign })
    return isPressable(state) && state !== 'rateLimited'
  }

  /** A page that shifted while the next one was read repeats some. */
  function acceptable() {
    return [...new Map(invitations.map((one) => [one.id, one])).values()].filter(isAcceptable)
  }

  async function begin() {
    if (progress) return
    const all = acceptable()
    const ended = await acceptAll({
      acceptances,
      invitations: all,
      isAcceptable,
      onBegin: (at) => setRun({ acceptances, progress: { at, total: all.length }, result: undefined }),
      onJoined: (record) => onAccepted?.({ invitation: toResource(record) }),
    })
    // Unless another person's has begun meanwhile.
    setRun((now) =>
      now?.acceptances === acceptances ? { acceptances, progress: undefined, result: ended } : now,
    )
  }

  return { count, acceptAll: () => void begin(), progress, result }
}
