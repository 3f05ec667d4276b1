import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { createAuthClient } from 'better-auth/client'
import { organizationClient } from 'better-auth/client/plugins'
import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { AcceptCard } from 'invitekit'
import type { InvitationsClient } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitationsClient, MemoryInvitationsOptions } from 'invitekit/testing'

/** The names of what a person presses. */
export const accept = { name: 'Accept invitation' }
export const acceptAcme = { name: 'Accept invitation to Acme' }

/** A backend with one invitation, to Acme. */
export function memory(options: Partial<MemoryInvitationsOptions> = {}): MemoryInvitationsClient {
  return memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: [memoryInvitation()],
    clock: () => exampleNow,
    ...options,
  })
}

/** What a backend was asked to write. */
export function writesOf({ database }: MemoryInvitationsClient): string[] {
  return database.requests.filter((verb) => verb === 'accept' || verb === 'decline')
}

/** A host's page, under StrictMode. */
export function show(
  client: InvitationsClient,
  children: ReactNode = <AcceptCard invitationId="inv_acme" />,
  queryClient = new QueryClient(),
) {
  const around = (content: ReactNode) => (
    <StrictMode>
      <WithInvitations client={client} queryClient={queryClient}>
        {content}
      </WithInvitations>
    </StrictMode>
  )
  const { rerender, unmount } = render(around(children))
  return { queryClient, unmount, change: (content: ReactNode) => rerender(around(content)) }
}

/** The tab was left, and is looked at again. */
export function comeBack() {
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}

/** A row as better-auth sends it. */
export function betterAuthRow(fields: object = {}) {
  return {
    id: 'inv_acme',
    email: 'invitee@example.com',
    role: 'member',
    status: 'pending',
    organizationId: 'org_acme',
    organizationName: 'Acme',
    createdAt: new Date(exampleNow - 86_400_000).toISOString(),
    expiresAt: new Date(exampleNow + 86_400_000).toISOString(),
    ...fields,
  }
}

/** Invitations over a real client of better-auth; `answer` is its server. */
export function overBetterAuth(answer: (path: string, signal: AbortSignal) => Response | Promise<Response>) {
  const authClient = createAuthClient({
    baseURL: 'http://auth.test',
    plugins: [organizationClient()],
    fetchOptions: {
      customFetchImpl: async (input, init) => {
        const { url, signal } = new Request(input, init)
        return answer(new URL(url).pathname.replace('/api/auth/organization/', ''), signal)
      },
    },
  })
  return betterAuthInvitations(authClient, { userId: 'user_1', organizationId: 'org_acme' })
}

/** An answer of a server at which it is `exampleNow`. */
export function json(body: unknown, status = 200): Response {
  const date = new Date(exampleNow).toUTCString()
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', date } })
}
