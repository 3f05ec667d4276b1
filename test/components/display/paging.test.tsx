import { QueryClient } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { InvitationList } from 'invitekit'
import type { InvitationsClient, Page } from 'invitekit'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryInvitation } from 'invitekit/testing'

function invitationTo(name: string, fields: Partial<MemoryInvitation> = {}): MemoryInvitation {
  return memoryInvitation({
    id: `inv_${name}`,
    publicOrganizationData: exampleOrganization({ id: `org_${name}`, name }),
    ...fields,
  })
}

type Answer = (page: number) => Page<MemoryInvitation>

/** A backend that answers every page as it is told to, and counts what it is asked for. */
function backend(answer: Answer) {
  const client = memoryInvitations({ emailAddress: 'invitee@example.com', clock: () => exampleNow })
  const asked: number[] = []
  client.received.list = async ({ page }) => {
    asked.push(page)
    return answer(page)
  }
  return { client, asked }
}

function show(client: InvitationsClient, queryClient = new QueryClient()) {
  render(
    <WithInvitations client={client} queryClient={queryClient}>
      <InvitationList pageSize={2} />
    </WithInvitations>,
  )
}

function rows(): string[] {
  return screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
}

/** Presses "Show more" until there is no such button, or `most` times. */
async function showAll(most = 10): Promise<number> {
  for (let presses = 0; ; presses += 1) {
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Loading…' })).toBeNull())
    const more = screen.queryByRole('button', { name: 'Show more' })
    if (!more || presses === most) return presses
    await userEvent.click(more)
  }
}

it('F20: shows one row for an id, the first of them, however often it is repeated in a page and across pages', async () => {
  const ids = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(ids, async (pages) => {
      let made = 0
      const answers = pages.map((page) => page.map((id) => invitationTo(`${id}${(made += 1)}`, { id })))
      const { client } = backend((page) => ({
        items: answers[page - 1] ?? [],
        hasNextPage: page < answers.length,
      }))
      show(client)
      await screen.findAllByRole('listitem')
      await showAll()
      const all = answers.flat()
      const firsts = all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i)
      expect(rows()).toEqual(firsts.map(({ publicOrganizationData }) => publicOrganizationData.name))
      cleanup()
    }),
    { numRuns: 25 },
  )
})

it.each([0, -5, 1, 1_000_000, Number.NaN])(
  'F23: shows the rows that came and asks for no more pages than there are, where the total is %d',
  async (total) => {
    const pages = [['a', 'b'], ['c', 'd'], ['e']]
    const { client, asked } = backend((page) => ({
      items: (pages[page - 1] ?? []).map((id) => invitationTo(id)),
      hasNextPage: page < 3,
      total,
    }))
    show(client)
    await screen.findAllByRole('listitem')
    expect(await showAll()).toBe(2)
    expect(rows()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(asked).toEqual([1, 2, 3])
  },
)

it('F23: stops at the first empty page, though the backend promises more for ever', async () => {
  const { client, asked } = backend((page) => ({
    items: page < 3 ? [invitationTo(`${page}`)] : [],
    hasNextPage: true,
    total: 500,
  }))
  show(client)
  await screen.findAllByRole('listitem')
  await showAll()
  expect(rows()).toEqual(['1', '2'])
  expect(asked).toEqual([1, 2, 3])
})

it('F23: says that there is nothing where the first page is empty, whatever the total', async () => {
  const { client, asked } = backend(() => ({ items: [], hasNextPage: true, total: 12 }))
  show(client)
  expect(await screen.findByText('No invitations')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
  expect(asked).toEqual([1])
})

it('F24: shows a row once that an arrival has pushed onto the next page', async () => {
  let stored = ['b', 'c', 'd'].map((id) => invitationTo(id))
  const { client } = backend((page) => ({
    items: stored.slice(page * 2 - 2, page * 2),
    hasNextPage: stored.length > page * 2,
  }))
  show(client)
  await screen.findAllByRole('listitem')
  stored = [invitationTo('a'), ...stored]
  await showAll()
  expect(rows()).toEqual(['b', 'c', 'd'])
})

it('F24: finds a row that a departure has pulled past, as soon as it reads again', async () => {
  let stored = ['a', 'b', 'c', 'd'].map((id) => invitationTo(id))
  const { client } = backend((page) => ({
    items: stored.slice(page * 2 - 2, page * 2),
    hasNextPage: stored.length > page * 2,
  }))
  const queryClient = new QueryClient()
  show(client, queryClient)
  await screen.findAllByRole('listitem')
  stored = stored.slice(1)
  await showAll()
  expect(rows()).toEqual(['a', 'b', 'd'])
  await queryClient.refetchQueries()
  await waitFor(() => expect(rows()).toEqual(['b', 'c', 'd']))
})

it('F24: shows what is left where the pages that were loaded are no more', async () => {
  let stored = ['a', 'b', 'c', 'd', 'e'].map((id) => invitationTo(id))
  const { client } = backend((page) => ({
    items: stored.slice(page * 2 - 2, page * 2),
    hasNextPage: stored.length > page * 2,
  }))
  const queryClient = new QueryClient()
  show(client, queryClient)
  await screen.findAllByRole('listitem')
  await showAll()
  expect(rows()).toHaveLength(5)
  stored = stored.slice(4)
  await queryClient.refetchQueries()
  await waitFor(() => expect(rows()).toEqual(['e']))
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})
