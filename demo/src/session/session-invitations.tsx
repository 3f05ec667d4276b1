import { InvitationsProvider } from 'invitekit'
import type { ReactNode } from 'react'
import { BackendBar } from '../backend/backend-bar.tsx'
import { backend } from '../backend/chosen.ts'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'

/** Asks who is signed in, and gives the pages that person's invitations. */
export function SessionInvitations({ children }: { children: ReactNode }) {
  const { user, error, tryAgain } = backend.useSession()
  const client = backend.useClient(user ?? null)

  if (user !== undefined && client)
    return <InvitationsProvider client={client}>{children}</InvitationsProvider>
  return (
    <>
      <BackendBar />
      <main className="content">
        {error ? (
          <Failure onTryAgain={tryAgain}>The server can’t be reached. Is it still running?</Failure>
        ) : (
          <Loading>Looking up who is signed in…</Loading>
        )}
      </main>
    </>
  )
}
