import { AcceptCard } from 'invitekit'
import { Navigate } from 'react-router'
import { useJoined } from '../../../stories/examples/clerk-joined.ts'
import { takeFocus } from '../../../stories/examples/clerk-ticket.ts'
import { describeRole } from '../accept/describe-role.ts'
import { openOrganization } from '../organizations/open-organization.tsx'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'

/** What a pressed ticket has joined; where nothing tells that, everything that the person was invited to. */
export function ClerkJoined() {
  const { joined, isRead, error, refetch } = useJoined()
  if (joined) {
    return (
      <div className="joined" tabIndex={-1} ref={takeFocus}>
        <AcceptCard
          invitationId={joined.id}
          describeRole={describeRole}
          openOrganization={openOrganization}
        />
      </div>
    )
  }
  if (isRead) return <Navigate to="/invitations" replace />
  if (error) return <Failure onTryAgain={() => void refetch()}>Your invitations couldn’t be loaded.</Failure>
  return <Loading>Looking up what you have joined…</Loading>
}
