import { organizationClient } from 'better-auth/client/plugins'
import { createAuthClient } from 'better-auth/react'
import { expect, it } from 'vitest'
import { betterAuthInvitations } from 'invitekit/better-auth'

it('carries what was decided out also where the page goes away, and no reading', async () => {
  const requests: [string, boolean][] = []
  const authClient = createAuthClient({
    baseURL: 'http://auth.test',
    plugins: [organizationClient()],
    fetchOptions: {
      customFetchImpl: async (input, init) => {
        const { pathname } = new URL(new Request(input).url)
        requests.push([pathname.replace('/api/auth/organization/', ''), init?.keepalive === true])
        return Response.json({ invitation: { id: 'inv_1', status: 'rejected' } })
      },
    },
  })
  const { received } = betterAuthInvitations(authClient, { userId: 'user_1' })
  await received.decline?.('inv_1')
  await received.list({ page: 1, pageSize: 20 }, new AbortController().signal).catch(() => {})
  expect(requests).toEqual([
    ['reject-invitation', true],
    ['list-user-invitations', false],
  ])
})
