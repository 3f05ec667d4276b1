import { useQuery } from '@tanstack/react-query'
import { OrgLogoBadge } from 'invitekit'
import { Link } from 'react-router'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { roleWords } from '../parts/role-words.ts'
import { SignedIn } from '../session/signed-in.tsx'
import { Page } from '../shell/page.tsx'
import { membershipsOptions } from './memberships.ts'

/** The organizations that the signed-in person belongs to. */
export function OrganizationsPage() {
  return (
    <Page title="Your organizations">
      <SignedIn>{({ id }) => <Memberships userId={id} />}</SignedIn>
    </Page>
  )
}

function Memberships({ userId }: { userId: string }) {
  const { data: memberships, error, refetch } = useQuery(membershipsOptions(userId))

  if (error && !memberships) {
    return <Failure onTryAgain={() => void refetch()}>Your organizations couldn’t be loaded.</Failure>
  }
  if (!memberships) return <Loading>Loading your organizations…</Loading>
  if (memberships.length === 0) {
    return (
      <div className="card empty">
        <p className="empty-title">You belong to no organization yet</p>
        <p className="muted">Accept an invitation, and it shows up here.</p>
        <Link className="button" data-look="primary" to="/invitations">
          See your invitations
        </Link>
      </div>
    )
  }
  return (
    <ul className="card rows">
      {memberships.map(({ role, organization }) => (
        <li key={organization.id} className="row">
          <OrgLogoBadge organization={organization} />
          <Link className="link row-main" to={organization.id}>
            <bdi>{organization.name}</bdi>
          </Link>
          <span className="muted row-role">{roleWords(role)}</span>
        </li>
      ))}
    </ul>
  )
}
