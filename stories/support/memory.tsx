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

/** Gives every story the backend that its loader made. */
export const withMemory: Decorator = (Story, { loaded }) => (
  <WithInvitations client={clientOf(loaded)} queryClient={clientOf(loaded).queryClient}>
    <Story />
  </WithInvitations>
)
