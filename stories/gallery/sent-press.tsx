import { useInfiniteSentInvitations, useSentInvitation } from 'invitekit'
import type { Invitation } from 'invitekit'
import { useEffect } from 'react'
import { longest } from './backend.ts'
import { sentWays } from './sent-ways.ts'
import type { SentWay } from './sent-ways.ts'

function Press({ invitation, way }: { invitation: Invitation; way: SentWay }) {
  const { presses, waits } = way
  const { state, done, revoke, resend, setRole } = useSentInvitation(invitation, {
    undoWindow: waits ? longest : 0,
  })
  const untouched = state === 'idle' && !done
  useEffect(() => {
    if (!untouched) return
    if (presses === 'revoke') revoke?.()
    if (presses === 'resend') resend?.()
    if (presses === 'setRole') setRole?.('admin')
  }, [untouched, presses, revoke, resend, setRole])
  return null
}

/** Presses in each row what its way begins with: the menu that a person opens takes the focus. */
export function SentPress() {
  const { data } = useInfiniteSentInvitations({ order: '-createdAt' })
  return data?.pages
    .flatMap(({ items }) => items)
    .map((invitation) => (
      <Press
        key={invitation.id}
        invitation={invitation}
        way={sentWays.get(invitation.id.replace('inv_', '')) ?? {}}
      />
    ))
}
