import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { DehydratedState } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { prerenderToNodeStream } from 'react-dom/static'
import { describe, expect, it } from 'vitest'
import {
  AcceptCard,
  AcceptTicketCard,
  infiniteInvitationsOptions,
  InvitationError,
  InvitationList,
  InvitationsProvider,
  InvitationTicket,
  invitationOptions,
} from 'invitekit'
import type { InvitationsClient } from 'invitekit'
import { createMemoryDatabase, exampleNow, memoryInvitation, memoryInvitations } from 'invitekit/testing'
import { createRandom } from '../support/harness/random.ts'

const people = Array.from({ length: 200 }, (_, number) => number)
const random = createRandom(31)

/** What only this person may see. */
const canary = (person: number) => `canary-${person}-`
const ticketCanary = (person: number) => `canary-${person}-ticket`
const addressOf = (person: number) => `${canary(person)}@example.com`

/** One server for all of them. */
const database = createMemoryDatabase({
  clock: () => exampleNow,
  invitations: people.flatMap((person) =>
    [1, 2].map((number) =>
      memoryInvitation({
        id: `inv_${canary(person)}${number}`,
        emailAddress: addressOf(person),
        role: canary(person),
        publicOrganizationData: {
          id: `org_${canary(person)}`,
          name: canary(person),
          slug: canary(person),
          hasImage: false,
          imageUrl: '',
        },
        inviter: { name: canary(person), emailAddress: addressOf(person) },
        publicMetadata: { of: canary(person) },
        ticket: ticketCanary(person),
        url: `https://host.example/accept?ticket=${ticketCanary(person)}`,
      }),
    ),
  ),
})

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, random.between(0, 30)))
}

/** A client whose answers take their time, so that those of all people are mixed. */
function clientOf(person: number): InvitationsClient {
  const client = memoryInvitations({
    emailAddress: addressOf(person),
    emailAddresses: [addressOf(person)],
    database,
  })
  const { list, get } = client.received
  client.received.list = async (...query) => {
    await later()
    const page = await list(...query)
    await later()
    return page
  }
  client.received.get = async (...query) => {
    await later()
    return get(...query)
  }
  return client
}

const renderers: ((page: ReactNode) => Promise<string>)[] = [
  async (page) => renderToString(page),
  (page) =>
    new Promise((resolve, reject) => {
      const { pipe } = renderToPipeableStream(page, {
        onAllReady: () => resolve(text(pipe(new PassThrough()))),
        onError: reject,
      })
    }),
  async (page) => text((await prerenderToNodeStream(page)).prelude),
]

interface Sent {
  person: number
  html: string
  state: DehydratedState
}

/** One request: reads, dehydrates and draws a page, as the documentation says. */
async function serve(person: number, hosted: boolean): Promise<Sent> {
  const client = clientOf(person)
  const queryClient = new QueryClient()
  await later()
  await Promise.all([
    queryClient.prefetchInfiniteQuery(infiniteInvitationsOptions(client)),
    queryClient.prefetchQuery(invitationOptions(client, `inv_${canary(person)}1`)),
    // Somebody else's: refused.
    queryClient.prefetchQuery(invitationOptions(client, `inv_${canary((person + 1) % people.length)}1`)),
  ])
  const state = dehydrate(queryClient)
  await later()
  const content = (
    <HydrationBoundary state={state}>
      <InvitationList />
      <AcceptCard invitationId={`inv_${canary(person)}1`} />
      <AcceptTicketCard ticket={new InvitationTicket(ticketCanary(person))} />
    </HydrationBoundary>
  )
  const provided = (
    <InvitationsProvider client={client} now={() => exampleNow}>
      {content}
    </InvitationsProvider>
  )
  const render = random.pick([renderers[0], renderers[1], renderers[2]])
  const page = hosted ? (
    <QueryClientProvider client={new QueryClient()}>{provided}</QueryClientProvider>
  ) : (
    provided
  )
  return { person, html: (await render?.(page)) ?? '', state }
}

/** Whose data a text tells. */
function peopleIn(told: string): number[] {
  return [...new Set([...told.matchAll(/canary-(\d+)-/g)].map(([, person]) => Number(person)))]
}

/** Everything in a value that is no plain data. */
function oddities(value: unknown): unknown[] {
  if (typeof value === 'function' || value instanceof Error || value instanceof Promise) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(oddities)
}

describe('T31: 200 people whose pages are drawn at the same time', () => {
  it.each([
    { where: 'the query client of the host', hosted: true },
    { where: 'the private one of each provider', hosted: false },
  ])('T31: see nothing of each other, in $where', async ({ hosted }) => {
    const sent = await Promise.all(people.map((person) => serve(person, hosted)))
    expect(sent).toHaveLength(people.length)
    for (const { person, html, state } of sent) {
      expect(html.match(/<li /g)).toHaveLength(2)
      expect(peopleIn(html)).toEqual([person])
      const dehydrated = JSON.stringify(state)
      expect(peopleIn(dehydrated)).toEqual([person])
      expect(html + dehydrated).not.toContain(ticketCanary(person))
    }
  })

  it('T31: see nothing at all where nothing was read for them', async () => {
    const pages = await Promise.all(
      people.map(async (person) => {
        const client = clientOf(person)
        await later()
        const html = renderToString(
          <InvitationsProvider client={client} now={() => exampleNow}>
            <InvitationList />
            <AcceptCard invitationId={`inv_${canary(person)}1`} />
          </InvitationsProvider>,
        )
        return { person, html }
      }),
    )
    for (const { html } of pages) {
      expect(html).toContain('Loading…')
      expect(peopleIn(html)).toEqual([])
    }
  })
})

describe('what a server hands on', () => {
  it('T31: is data alone, without a ticket, an error or a function', async () => {
    const { state } = await serve(7, true)
    expect(state.queries.length).toBe(2)
    expect(oddities(state)).toEqual([])
    expect(structuredClone(state)).toEqual(state)
    expect(JSON.stringify(state)).not.toContain(ticketCanary(7))
  })

  it('T31: leaves out what was refused, and what was read before it was refused', async () => {
    const client = clientOf(8)
    const queryClient = new QueryClient()
    const options = infiniteInvitationsOptions(client)
    await queryClient.prefetchInfiniteQuery(options)
    expect(dehydrate(queryClient).queries).toHaveLength(1)
    if (client.received) {
      client.received.list = async () => {
        throw new InvitationError('forbidden', { backendCode: 'SECRET', cause: new Error('secret') })
      }
    }
    await queryClient.prefetchInfiniteQuery({ ...options, staleTime: 0 })
    await queryClient.prefetchQuery(invitationOptions({ ...client, received: undefined }, 'inv_secret'))
    expect(queryClient.getQueryCache().getAll()).toHaveLength(2)
    expect(dehydrate(queryClient).queries).toEqual([])
  })
})
