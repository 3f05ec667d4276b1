import { useQuery } from '@tanstack/react-query'
import { InvitationsProvider } from 'invitekit'
import type { SendOutcome } from 'invitekit/headless'
import { useState } from 'react'
import type { User } from '../backend/backend.ts'
import { backend } from '../backend/chosen.ts'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { SendForm } from './send-form.tsx'
import { SendOutcomeWords } from './send-outcome-words.tsx'
import { SentInvitations } from './sent-invitations.tsx'

/** The sent side of one organization, which the backend may have to open first. */
export function OneOrganization({ organizationId, user }: { organizationId: string; user: User }) {
  const { error, isFetching, refetch } = useQuery({
    queryKey: ['work in', user.id, organizationId],
    queryFn: async () => (await backend.workIn?.(organizationId)) ?? null,
    networkMode: 'always',
    gcTime: 0,
  })
  // A client with an organization has a sent side as well.
  const client = backend.useClient(user, organizationId)
  // Kept here, since the form goes when another tab takes the organization away.
  const [outcome, setOutcome] = useState<SendOutcome>()

  if (client) {
    return (
      <InvitationsProvider client={client}>
        <SendForm outcome={outcome} onOutcome={setOutcome} />
        <SentInvitations />
      </InvitationsProvider>
    )
  }
  if (isFetching) return <Loading>Opening the organization…</Loading>
  return (
    <>
      {outcome && <SendOutcomeWords outcome={outcome} />}
      <Failure onTryAgain={() => void refetch()}>
        {error ? 'The organization couldn’t be opened.' : 'Another tab works in another organization.'}
      </Failure>
    </>
  )
}
