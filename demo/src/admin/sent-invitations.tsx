import { useQuery } from '@tanstack/react-query'
import { sentInvitationsOptions, useInvitationsClient } from 'invitekit/headless'
import { useId } from 'react'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { SentInvitation } from './sent-invitation.tsx'

const pageSize = 100

/** The invitations that went out from the organization, newest first. */
export function SentInvitations() {
  const titleId = useId()
  const client = useInvitationsClient()
  const { data, error, refetch } = useQuery(sentInvitationsOptions(client, { pageSize }))

  function body() {
    if (!data && error) {
      return <Failure onTryAgain={() => void refetch()}>The sent invitations couldn’t be loaded.</Failure>
    }
    if (!data) return <Loading>Loading the sent invitations…</Loading>
    if (data.items.length === 0) return <p className="card empty muted">Nobody has been invited yet.</p>
    return (
      <>
        {error && (
          <Failure onTryAgain={() => void refetch()}>Couldn’t refresh. This is as last loaded.</Failure>
        )}
        <ul className="card rows">
          {data.items.map((invitation) => (
            <SentInvitation key={invitation.id} invitation={invitation} />
          ))}
        </ul>
        {(data.hasNextPage || data.truncated) && <p className="muted">These are the newest {pageSize}.</p>}
      </>
    )
  }

  return (
    <section className="section" aria-labelledby={titleId}>
      <h2 id={titleId} className="section-title">
        Sent invitations
      </h2>
      {body()}
    </section>
  )
}
