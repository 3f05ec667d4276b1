import { useSearchParams } from 'react-router'
import type { Membership, User } from '../backend/backend.ts'
import { OneOrganization } from './one-organization.tsx'

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
      <OneOrganization key={organizationId} organizationId={organizationId} user={user} />
    </>
  )
}
