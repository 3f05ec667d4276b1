import { Suspense } from 'react'
import { backend } from '../backend/chosen.ts'
import { Loading } from '../parts/loading.tsx'
import { signInPath } from '../session/next-path.ts'
import { AcceptFrame } from './accept-frame.tsx'

/** Where a link leads that brings a ticket in place of an invitation's id. */
export function TicketPage() {
  return (
    <AcceptFrame signIn={signInPath('/invitations')}>
      {backend.Ticket ? (
        <Suspense fallback={<Loading>Loading…</Loading>}>
          <backend.Ticket />
        </Suspense>
      ) : (
        <p className="card empty muted">This backend’s links bring no ticket.</p>
      )}
    </AcceptFrame>
  )
}
