import { useQuery } from '@tanstack/react-query'
import { OrgLogoBadge } from 'invitekit'
import { Link, useParams } from 'react-router'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { usePerson } from '../session/session.ts'
import { SignedIn } from '../session/signed-in.tsx'
import { Page } from '../shell/page.tsx'
import { MemberList } from './member-list.tsx'
import { organizationOptions } from './organization.ts'

/** An organization and everybody who belongs to it. */
export function OrganizationPage() {
  const { organizationId = '' } = useParams()
  const person = usePerson()
  const { data, error, refetch } = useQuery({
    ...organizationOptions(person?.id ?? '', organizationId),
    enabled: person !== null,
  })

  function body(userId: string) {
    if (data) {
      return <MemberList members={data.members} userId={userId} />
    }
    if (data === null) {
      return <p>There is no such organization, or you don’t belong to it.</p>
    }
    if (error) {
      return <Failure onTryAgain={() => void refetch()}>The organization couldn’t be loaded.</Failure>
    }
    return <Loading>Loading the organization…</Loading>
  }

  return (
    <>
      <Link className="link back-link" to="/organizations">
        Your organizations
      </Link>
      <Page
        title={data?.name ?? 'Organization'}
        mark={data && <OrgLogoBadge organization={data} size="lg" />}
        intro={data && countWords(data.members.length)}
      >
        <SignedIn>{({ id }) => body(id)}</SignedIn>
      </Page>
    </>
  )
}

function countWords(members: number) {
  return members === 1 ? 'One member' : `${members} members`
}
