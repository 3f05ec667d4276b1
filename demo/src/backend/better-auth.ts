import { queryOptions, useQuery } from '@tanstack/react-query'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { Fragment, useMemo } from 'react'
import { demoPassword } from '../../people.ts'
import { queryClient } from '../query-client.ts'
import { authClient } from './auth-client.ts'
import type { Backend } from './backend.ts'
import { dataOf, RefusedError } from './data-of.ts'

const sessionOptions = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const { data, error } = await authClient.getSession({ fetchOptions: { signal } })
    if (error) throw new RefusedError(error)
    return data
  },
})

const notTheirs: ReadonlySet<string | undefined> = new Set([
  'ORGANIZATION_NOT_FOUND',
  'USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION',
])

interface Organization {
  id: string
  name: string
  slug: string
  logo?: string | null | undefined
}

function toOrganizationData({ id, name, slug, logo }: Organization) {
  return { id, name, slug, hasImage: Boolean(logo), imageUrl: logo ?? '' }
}

/** The demo's own server, with better-auth. */
export const backend: Backend = {
  Provider: Fragment,

  useSession() {
    const { data, error, refetch } = useQuery(sessionOptions)
    const user = data?.user
    return {
      user: user ? { ...user, emailAddress: user.email, verified: user.emailVerified } : data && null,
      error,
      tryAgain: () => void refetch(),
    }
  },

  useClient(user, organizationId) {
    const userId = user?.id ?? null
    // Of an address that is not verified nobody knows whose it is: those questions are the server's.
    const verified = user?.verified ? user.emailAddress : undefined
    return useMemo(() => {
      const emailAddresses = verified === undefined ? undefined : [verified]
      return betterAuthInvitations(authClient, { userId, emailAddresses, organizationId })
    }, [userId, verified, organizationId])
  },

  policy: {
    roles: [
      { key: 'member', name: 'Member' },
      { key: 'admin', name: 'Admin' },
    ],
  },

  async changeUser(emailAddress) {
    try {
      if (queryClient.getQueryData(sessionOptions.queryKey)) dataOf(await authClient.signOut())
      if (emailAddress === null) return
      dataOf(await authClient.signIn.email({ email: emailAddress, password: demoPassword }))
    } finally {
      // Awaited, so that the page that follows is rendered for the new person.
      await queryClient.invalidateQueries({ queryKey: sessionOptions.queryKey })
    }
  },

  async memberships(signal) {
    const organizations = dataOf(await authClient.organization.list({ fetchOptions: { signal } }))
    return Promise.all(
      organizations.map(async (organization) => {
        const query = { organizationId: organization.id }
        const { role } = dataOf(
          await authClient.organization.getActiveMemberRole({ query, fetchOptions: { signal } }),
        )
        // better-auth joins several roles by commas.
        const administers = role.split(',').some((key) => key === 'owner' || key === 'admin')
        return { role, administers, organization: toOrganizationData(organization) }
      }),
    )
  },

  async organization(id, signal) {
    const query = { organizationId: id }
    const answer = await authClient.organization.getFullOrganization({ query, fetchOptions: { signal } })
    if (notTheirs.has(answer.error?.code)) return null
    const { members, ...organization } = dataOf(answer)
    return {
      ...toOrganizationData(organization),
      members: members.map(({ id: memberId, role, userId, user: { name, email } }) => ({
        id: memberId,
        role,
        userId,
        name,
        emailAddress: email,
      })),
    }
  },

  outbox: { url: '/api/demo/outbox', intro: 'A link works for the person that it was sent to.' },
}
