import { Suspense } from 'react'
import { backend } from '../backend/chosen.ts'
import { Loading } from '../parts/loading.tsx'
import { signInPath } from '../session/next-path.ts'
import { AcceptFrame } from './accept-frame.tsx'

/** Where a link leads that brings a ticket in place of an invitation's id. */
export function TicketPage() {
  return (
    <AcceptFrame signIn={signInPath('/invitations')}>
      <Suspense fallback={<Loading>Loading…</Loading>}>{backend.Ticket && <backend.Ticket />}</Suspense>
    </AcceptFrame>
  )
}
