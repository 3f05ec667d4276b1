import { useInvitation } from 'invitekit'
import { useEffect } from 'react'

/** Declines at once: the dialog that asks a person before is modal, and has a story of its own. */
export function Decline({ id }: { id: string }) {
  const { data } = useInvitation(id)
  const decline = data?.status === 'pending' ? data.decline : undefined
  useEffect(() => {
    decline?.().catch(() => {})
  }, [decline])
  return null
}
