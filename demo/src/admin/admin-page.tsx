import { useQuery } from '@tanstack/react-query'
import type { User } from '../backend/backend.ts'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { membershipsOptions } from '../organizations/memberships.ts'
import { SignedIn } from '../session/signed-in.tsx'
import { Page } from '../shell/page.tsx'
import { Administration } from './administration.tsx'

/** Where administrators send invitations and take them back. */
export function AdminPage() {
  return (
    <Page title="Admin" intro="Send invitations to your organizations, and see what became of them.">
      <SignedIn>{(user) => <AdminOf user={user} />}</SignedIn>
    </Page>
  )
}

function AdminOf({ user }: { user: User }) {
  const { data: memberships, error, refetch } = useQuery(membershipsOptions(user.id))

  if (error && !memberships) {
    return <Failure onTryAgain={() => void refetch()}>Your organizations couldn’t be loaded.</Failure>
  }
  if (!memberships) return <Loading>Loading your organizations…</Loading>

  const organizations = memberships
    .filter(({ administers }) => administers)
    .map(({ organization }) => organization)
  if (organizations.length === 0) {
    return (
      <div className="card empty">
        <p className="empty-title">You administer no organization</p>
        <p className="muted">
          Only administrators may invite. Daniel runs three organizations: switch to him to see this page in
          use.
        </p>
      </div>
    )
  }
  return <Administration organizations={organizations} user={user} />
}
