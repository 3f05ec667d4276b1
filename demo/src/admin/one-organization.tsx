import { useQuery } from '@tanstack/react-query'
import { InvitationsProvider, InviteForm, SentInvitations } from 'invitekit'
import { Link } from 'react-router'
import type { User } from '../backend/backend.ts'
import { backend } from '../backend/chosen.ts'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'

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

  if (client) {
    return (
      <InvitationsProvider client={client}>
        <InviteForm draftKey="invite" policy={backend.policy} />
        <p className="muted">
          Every mail is in the{' '}
          <Link className="link" to="/outbox">
            outbox
          </Link>
          .
        </p>
        <SentInvitations />
      </InvitationsProvider>
    )
  }
  if (isFetching) return <Loading>Opening the organization…</Loading>
  return (
    <Failure onTryAgain={() => void refetch()}>
      {error ? 'The organization couldn’t be opened.' : 'Another tab works in another organization.'}
    </Failure>
  )
}
