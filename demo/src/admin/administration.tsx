import { useQuery } from '@tanstack/react-query'
import { InvitationsProvider } from 'invitekit'
import { useSearchParams } from 'react-router'
import type { Membership, User } from '../backend/backend.ts'
import { backend } from '../backend/chosen.ts'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { SendForm } from './send-form.tsx'
import { SentInvitations } from './sent-invitations.tsx'

interface AdministrationProps {
  /** At least one. */
  organizations: readonly Membership['organization'][]
  user: User
}

/** What went out from one organization: the one in the address, else the first. */
export function Administration({ organizations, user }: AdministrationProps) {
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('organization')
  const organizationId = (organizations.find(({ id }) => id === wanted) ?? organizations[0])?.id ?? ''
  const { error, refetch } = useQuery({
    queryKey: ['work in', user.id, organizationId],
    queryFn: async () => (await backend.workIn?.(organizationId)) ?? null,
    gcTime: 0,
  })
  // A client with an organization has a sent side as well.
  const client = backend.useClient(user, organizationId)

  function body() {
    if (client) {
      return (
        <InvitationsProvider client={client}>
          <SendForm key={organizationId} />
          <SentInvitations />
        </InvitationsProvider>
      )
    }
    if (error)
      return <Failure onTryAgain={() => void refetch()}>The organization couldn’t be opened.</Failure>
    return <Loading>Opening the organization…</Loading>
  }

  return (
    <>
      <label className="field organization-choice">
        <span className="field-label">Organization</span>
        <select
          className="input"
          value={organizationId}
          onChange={({ target }) => setSearch({ organization: target.value }, { replace: true })}
        >
          {organizations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {body()}
    </>
  )
}
