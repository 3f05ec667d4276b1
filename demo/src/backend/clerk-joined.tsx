import { AcceptCard, useInvitations } from 'invitekit'
import { takeFocus } from '../../../stories/examples/clerk-ticket.ts'
import { describeRole } from '../accept/describe-role.ts'
import { openOrganization } from '../organizations/open-organization.tsx'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'

/** What a ticket has joined: Clerk doesn't say, so it is the invitation that was accepted last. */
export function ClerkJoined({ news }: { news: boolean }) {
  const { data, error, refetch } = useInvitations({ status: ['accepted'], pageSize: 100 })
  const [last] = (data?.items ?? []).toSorted((a, b) => changed(b) - changed(a))
  if (last) {
    return (
      <div className="joined" tabIndex={-1} ref={news ? takeFocus : undefined}>
        <AcceptCard invitationId={last.id} describeRole={describeRole} openOrganization={openOrganization} />
      </div>
    )
  }
  if (error) return <Failure onTryAgain={() => void refetch()}>Your invitations couldn’t be loaded.</Failure>
  if (data) return <p className="card empty muted">Nothing is accepted yet.</p>
  return <Loading>Looking up what you have joined…</Loading>
}

const changed = ({ updatedAt }: { updatedAt: Date | null }) => updatedAt?.getTime() ?? 0
