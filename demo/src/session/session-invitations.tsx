import { useQuery } from '@tanstack/react-query'
import { InvitationsProvider } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { authClient } from '../auth-client.ts'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { sessionOptions } from './session.ts'

/** Asks who is signed in, and gives the pages that person's invitations. */
export function SessionInvitations({ children }: { children: ReactNode }) {
  const { data: session, error, refetch } = useQuery(sessionOptions)
  const userId = session?.user.id ?? null
  // Of an address that is not verified nobody knows whose it is: those questions are the server's.
  const verified = session?.user.emailVerified ? session.user.email : undefined
  const client = useMemo(
    () => betterAuthInvitations(authClient, { userId, emailAddresses: verified ? [verified] : undefined }),
    [userId, verified],
  )

  if (session !== undefined) return <InvitationsProvider client={client}>{children}</InvitationsProvider>
  return (
    <main className="content">
      {error ? (
        <Failure onTryAgain={() => void refetch()}>The server can’t be reached. Is it still running?</Failure>
      ) : (
        <Loading>Looking up who is signed in…</Loading>
      )}
    </main>
  )
}
