import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { InvitationsProvider } from 'invitekit/headless'
import type { InvitationsClient } from 'invitekit/headless'
import { memoryInvitations } from 'invitekit/testing'
import type { MemoryInvitation, MemoryInvitationsOptions } from 'invitekit/testing'

const organization = { id: 'org_acme', name: 'Acme', slug: null, hasImage: false, imageUrl: '' }
const hour = 3_600_000

/** An invitation that Acme sent. */
export function sentTo(name: string, more: Partial<MemoryInvitation> = {}): MemoryInvitation {
  return {
    id: name,
    emailAddress: `${name}@example.com`,
    publicOrganizationData: organization,
    publicMetadata: {},
    role: 'member',
    status: 'pending',
    createdAt: Date.now() - hour,
    updatedAt: Date.now() - hour,
    expiresAt: Date.now() + hour,
    ...more,
  }
}

/** Acme's administrator, over a server in memory. */
export function admin(options: Partial<MemoryInvitationsOptions> = {}) {
  const client = memoryInvitations({ emailAddress: 'admin@example.com', organization, ...options })
  const { sent } = client
  if (!sent) throw new Error('The client has no sent side.')
  return { ...client, sent }
}

/** Lets so many milliseconds pass, and all that happens in them. */
export function pass(milliseconds = 10) {
  return act(() => vi.advanceTimersByTimeAsync(milliseconds))
}

/** A hook on a page, whose person can be another one from one moment to the next. */
export async function render<Result>(
  first: InvitationsClient,
  hook: () => Result,
  queryClient = new QueryClient(),
) {
  let client = first
  const rendered = renderHook(hook, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>
        <InvitationsProvider client={client}>{children}</InvitationsProvider>
      </QueryClientProvider>
    ),
  })
  // What comes behind the page.
  await Promise.all([import('../../src/query/sent-writes.ts'), import('../../src/query/planning.ts')])
  await pass()
  return {
    ...rendered,
    become(next: InvitationsClient) {
      client = next
      rendered.rerender()
    },
  }
}
