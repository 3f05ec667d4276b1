import { InvitationsProvider } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { authClient } from '../auth-client.ts'
import type { Membership } from '../organizations/memberships.ts'
import { SendForm } from './send-form.tsx'
import { SentInvitations } from './sent-invitations.tsx'

interface AdministrationProps {
  /** At least one. */
  organizations: readonly Membership['organization'][]
  userId: string
}

/** What went out from one organization: the one in the address, else the first. */
export function Administration({ organizations, userId }: AdministrationProps) {
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('organization')
  const organization = organizations.find(({ id }) => id === wanted) ?? organizations[0]
  const organizationId = organization?.id
  // A client with an organization has a sent side as well.
  const client = useMemo(
    () => betterAuthInvitations(authClient, { userId, organizationId }),
    [userId, organizationId],
  )

  return (
    <InvitationsProvider client={client}>
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
      <SendForm key={organizationId} />
      <SentInvitations />
    </InvitationsProvider>
  )
}
