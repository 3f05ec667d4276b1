import type { Decorator } from '@storybook/react-vite'
import { QueryClient } from '@tanstack/react-query'
import { exampleInvitations, exampleNow, memoryInvitations, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitationsClient, MemoryInvitationsOptions } from 'invitekit/testing'

/** A backend of its own for a story: `loaders: [memory({ latency: Infinity })]`. */
export function memory(options: Partial<MemoryInvitationsOptions> = {}) {
  return () => ({
    client: Object.assign(
      memoryInvitations({
        emailAddress: 'invitee@example.com',
        invitations: exampleInvitations,
        clock: () => exampleNow,
        ...options,
      }),
      { queryClient: new QueryClient() },
    ),
  })
}

/** A story's backend, and the cache over it. */
type StoryClient = MemoryInvitationsClient & { queryClient: QueryClient }

/** The story's backend, to change it while the story plays. */
export function clientOf(loaded: { client?: StoryClient }): StoryClient {
  if (!loaded.client) throw new Error('The story has no backend. Add a loader: memory().')
  return loaded.client
}

/** How often a story's backend was asked to accept. */
export function acceptsOf({ database }: StoryClient): number {
  return database.requests.filter((verb) => verb === 'accept').length
}

/** Makes what is on the page an hour old, so that it is looked at again before anything is sent. */
export function age({ queryClient }: StoryClient) {
  for (const { queryKey, state } of queryClient.getQueryCache().getAll()) {
    queryClient.setQueryData(queryKey, state.data, { updatedAt: Date.now() - 3_600_000 })
  }
}

/** For `beforeEach`: the browser believes that it is offline for as long as the story plays. */
export function offline() {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false })
  return () => {
    Reflect.deleteProperty(navigator, 'onLine')
  }
}

/** Gives every story the backend that its loader made. */
export const withMemory: Decorator = (Story, { loaded }) => (
  <WithInvitations client={clientOf(loaded)} queryClient={clientOf(loaded).queryClient}>
    <Story />
  </WithInvitations>
)
