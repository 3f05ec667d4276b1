import type { Decorator, StoryContext } from '@storybook/react-vite'
import { QueryClient } from '@tanstack/react-query'
import { createMemoryDatabase, exampleInvitations, exampleNow, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitationsClient, MemoryInvitationsOptions } from 'invitekit/testing'
import { clientFor } from './backend.ts'
import { connect } from './network.ts'

/**
 * A backend of its own for a story: `loaders: [memory({ latency: Infinity })]`. Loaders run again when a toolbar is
 * used; what the story has done until then is kept, and seen through the chosen backend and network.
 */
export function memory(given: Partial<MemoryInvitationsOptions> = {}) {
  const options = {
    emailAddress: 'invitee@example.com',
    invitations: exampleInvitations,
    clock: () => exampleNow,
    ...given,
  }
  const kept = new WeakMap<AbortSignal, ReturnType<typeof begin>>()

  function begin() {
    const queryClient = new QueryClient()
    const database = options.database ?? createMemoryDatabase(options)
    const views = new Map<string, StoryClient>()
    function view(backend: string): StoryClient {
      const client =
        views.get(backend) ?? Object.assign(clientFor(backend, { ...options, database }), { queryClient })
      views.set(backend, client)
      return client
    }
    return { view, choose: connect(database) }
  }

  return ({ abortSignal, globals }: Pick<StoryContext, 'abortSignal' | 'globals'>) => {
    const story = kept.get(abortSignal) ?? begin()
    kept.set(abortSignal, story)
    story.choose(String(globals.network ?? 'fast'))
    return { client: story.view(String(globals.backend ?? 'all')) }
  }
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

/** Gives every story the backend that its loader made. */
export const withMemory: Decorator = (Story, { loaded }) => (
  <WithInvitations client={clientOf(loaded)} queryClient={clientOf(loaded).queryClient}>
    <Story />
  </WithInvitations>
)
