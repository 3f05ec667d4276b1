import { createHash } from 'node:crypto'
import { QueryClient } from '@tanstack/react-query'
import { act, render, waitFor, within } from '@testing-library/react'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { AcceptCard, InvitationList, SentInvitations } from 'invitekit'
import { usePendingCount, useRevokeInvitation } from 'invitekit/headless'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'
import { listen } from '../support/heard.ts'

/** Every channel that a test has opened, what went out, and what is closed again. */
const seen = { opened: [] as Channel[], posted: [] as unknown[], closed: [] as Channel[] }

const BroadcastChannelOfTheBrowser = BroadcastChannel

class Channel extends BroadcastChannel {
  constructor(name: string) {
    super(name)
    seen.opened.push(this)
  }
  override postMessage(message: unknown) {
    seen.posted.push(message)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    super.postMessage(message)
  }
  override close() {
    seen.closed.push(this)
    super.close()
  }
}

beforeEach(() => {
  Object.assign(seen, { opened: [], posted: [], closed: [] })
  vi.stubGlobal('BroadcastChannel', Channel)
  return () => vi.unstubAllGlobals()
})

/** A server that tells the invitee nothing of what is settled, and that more than one tab is a client of. */
function server(options: Partial<MemoryInvitationsOptions> = {}) {
  const invitations = ['acme', 'pine'].map((name) =>
    memoryInvitation({
      id: `inv_${name}`,
      publicOrganizationData: exampleOrganization({ id: `org_${name}`, name, slug: name }),
    }),
  )
  const backend = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations,
    clock: () => exampleNow,
    forgetful: true,
    ...options,
  })
  return { backend, client: { ...backend, scope: 'app:maya' } }
}

function Count() {
  return <output>{usePendingCount({ refreshInterval: 0 }).count} wait</output>
}

function Revoke({ id }: { id: string }) {
  const { revoke } = useRevokeInvitation({ undoWindow: 0 })
  return <button onClick={() => revoke([id])}>Revoke</button>
}

/** Opens a tab, and waits until it listens. */
async function tab(client = server().client, page = <InvitationList undoWindow={0} />) {
  const { length } = seen.opened
  const queryClient = new QueryClient()
  const { container, unmount } = render(
    <WithInvitations client={client} queryClient={queryClient}>
      {page}
    </WithInvitations>,
  )
  await waitFor(() => expect(seen.opened.length).toBe(length + 1))
  return { container, unmount, queryClient, page: within(container) }
}

/** Everything on a received invitation, as a tab may show it. */
const everything = (
  <>
    <Count />
    <InvitationList undoWindow={0} />
    <AcceptCard invitationId="inv_acme" />
  </>
)

function sha(text: string) {
  return createHash('sha256').update(text).digest('hex')
}

async function press({ page }: Awaited<ReturnType<typeof tab>>, name: string) {
  const [button] = await page.findAllByRole('button', { name })
  act(() => button?.click())
}

function requestsOf({ backend }: ReturnType<typeof server>) {
  return backend.database.requests
}

/** Says something on the channel of a tab, as other code of its origin can. */
function say(...messages: unknown[]) {
  const [own] = seen.opened
  if (!own) throw new Error('No tab listens.')
  const channel = new BroadcastChannelOfTheBrowser(own.name)
  onTestFinished(() => channel.close())
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  for (const message of messages) channel.postMessage(message)
}

describe('F28 what is done in one tab', () => {
  it('F28: is said in the others, in the row, on the card and in the count', async () => {
    const world = server()
    const [one, two] = [await tab(world.client), await tab(world.client, everything)]
    await two.page.findByText('2 wait')
    await two.page.findByRole('heading', { name: 'Join acme' })
    await press(one, 'Accept invitation to acme')
    await one.page.findByText(/You joined/)
    const [row] = await two.page.findAllByRole('listitem')
    await within(two.page.getByRole('article')).findByText(/You joined/)
    expect(row).toHaveAttribute('data-state', 'joined')
    expect(two.page.getByText('1 wait')).toBeVisible()
    // It stays so when the list is read again, and what the server tells of no more is not asked for.
    const { length } = requestsOf(world)
    await waitFor(() => expect(requestsOf(world).slice(length)).toEqual(['list']))
    await waitFor(() => expect(two.queryClient.isFetching()).toBe(0))
    expect(within(two.page.getByRole('article')).getByText(/You joined/)).toBeVisible()
    expect(two.page.getAllByRole('listitem')).toHaveLength(2)
    expect(row).toHaveAttribute('data-state', 'joined')
  })

  it('F28: says there, too, what was declined', async () => {
    const { client } = server()
    const [one, two] = [await tab(client), await tab(client, everything)]
    await two.page.findByText('2 wait')
    await press(one, 'Decline invitation to acme')
    await waitFor(() => expect(two.page.getAllByText(/declined/i).length).toBeGreaterThan(0))
    expect(two.page.getByText('1 wait')).toBeVisible()
  })

  it('F28: is neither announced there, nor takes the focus, nor goes on to a third as news of its own', async () => {
    const { client } = server()
    const [one, two] = [await tab(client), await tab(client)]
    const accept = await two.page.findByRole('button', { name: 'Accept invitation to acme' })
    const { heard, stop } = listen()
    onTestFinished(stop)
    await press(one, 'Accept invitation to acme')
    const other = document.body.appendChild(document.createElement('button'))
    onTestFinished(() => other.remove())
    act(() => other.focus())
    await waitFor(() => expect(accept).not.toBeInTheDocument())
    await two.page.findByText('Accepted')
    await waitFor(() => expect(heard.filter((words) => words.includes('joined'))).toHaveLength(1))
    expect(two.page.queryByRole('note')).toBeNull()
    expect(other).toHaveFocus()
    expect(seen.posted).toHaveLength(1)
  })

  it('F28: is read again there, once for all that is heard in a moment, and nothing is written', async () => {
    const world = server()
    const two = await tab(world.client)
    await two.page.findByText('pine')
    const { length } = requestsOf(world)
    const ended = { v: 1, side: 'received', id: sha('inv_acme') }
    say(
      { ...ended, status: 'revoked' },
      { ...ended, status: 'expired' },
      { v: 1, side: 'received', id: sha('other'), status: 'accepted' },
    )
    await waitFor(() => expect(requestsOf(world).length).toBe(length + 1))
    await waitFor(() => expect(two.queryClient.isFetching()).toBe(0))
    expect(requestsOf(world).slice(length)).toEqual(['list'])
    expect(two.page.getByRole('button', { name: 'Accept invitation to acme' })).toBeEnabled()
    expect(seen.posted).toEqual([])
  })

  it('F28: of two who press the same, one wins, and neither is told of an error', async () => {
    const world = server({ latency: 20 })
    const [one, two] = [await tab(world.client), await tab(world.client)]
    await two.page.findByRole('button', { name: 'Accept invitation to acme' })
    await press(one, 'Accept invitation to acme')
    await press(two, 'Accept invitation to acme')
    for (const { page } of [one, two]) await page.findByText(/You joined/)
    expect(one.page.queryByText(/wrong|again|can’t/i)).toBeNull()
    expect(two.page.queryByText(/wrong|again|can’t/i)).toBeNull()
  })

  it('F28: undoes a decline there that has not been sent', async () => {
    const world = server()
    const [one, two] = [await tab(world.client), await tab(world.client, <InvitationList />)]
    await press(two, 'Decline invitation to acme')
    await two.page.findByRole('button', { name: /^Undo/ })
    await press(one, 'Accept invitation to acme')
    await two.page.findByText(/You joined/)
    two.unmount()
    expect(requestsOf(world)).not.toContain('decline')
  })

  it('F28: an invitation revoked in one tab is shown revoked in the other', async () => {
    const organization = exampleOrganization()
    const { client } = server({ organization, forgetful: false })
    const one = await tab(client, <Revoke id="inv_acme" />)
    const two = await tab(client, <SentInvitations />)
    const [row] = (await two.page.findAllByRole('row')).slice(1)
    expect(row).toHaveTextContent('Pending')
    await press(one, 'Revoke')
    await waitFor(() => expect(row).toHaveTextContent('Revoked'))
    expect(seen.posted).toEqual([{ v: 1, side: 'sent' }])
  })
})

describe('T38 the channel', () => {
  it('T38: carries hashes and a status, and is named by a hash', async () => {
    const { client } = server()
    const one = await tab(client)
    await press(one, 'Accept invitation to acme')
    await waitFor(() => expect(seen.posted).toHaveLength(1))
    expect(seen.posted).toEqual([{ v: 1, side: 'received', id: sha('inv_acme'), status: 'accepted' }])
    expect(seen.opened.map(({ name }) => name)).toEqual([`invitekit:${sha('app:maya')}`])
  })

  it('T38: is another one for another person', async () => {
    const { client } = server()
    const [one, two] = [await tab(client), await tab({ ...client, scope: 'app:noor' })]
    await two.page.findByRole('button', { name: 'Accept invitation to acme' })
    await press(one, 'Accept invitation to acme')
    await one.page.findByText(/You joined/)
    await waitFor(() => expect(seen.posted).toHaveLength(1))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(two.page.getByRole('button', { name: 'Accept invitation to acme' })).toBeEnabled()
  })

  it('T38: is open for as long as the person is there', async () => {
    const one = await tab()
    expect(seen.closed).toEqual([])
    one.unmount()
    await waitFor(() => expect(seen.closed).toEqual(seen.opened))
  })

  it('T38: is not there for what is kept in memory, which is each page’s own', async () => {
    const { backend } = server()
    const { findByText } = render(
      <WithInvitations client={backend}>
        <InvitationList />
      </WithInvitations>,
    )
    await findByText('acme')
    await vi.dynamicImportSettled()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(seen.opened).toEqual([])
  })

  it('T38: changes nothing, throws nothing and logs nothing by what is none of ours', async () => {
    const world = server()
    const two = await tab(world.client)
    await two.page.findByText('pine')
    const { length } = requestsOf(world)
    const failed = vi.fn()
    process.on('unhandledRejection', failed)
    onTestFinished(() => void process.off('unhandledRejection', failed))
    const logs = (['log', 'info', 'debug', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level))
    const ours = { v: 1, side: 'received', id: sha('inv_acme'), status: 'accepted' }
    const near = [
      null,
      [],
      [ours],
      JSON.stringify(ours),
      new Map(Object.entries(ours)),
      { ...ours, v: 2 },
      { ...ours, v: '1' },
      { ...ours, side: 'sent' },
      { ...ours, side: 'other' },
      { ...ours, id: 'inv_acme' },
      { ...ours, id: sha('inv_acme').toUpperCase() },
      { ...ours, id: [sha('inv_acme')] },
      { ...ours, status: 'pending' },
      { ...ours, status: 'joined' },
      { ...ours, status: ['accepted'] },
      { ...ours, more: true },
      { v: 1, side: 'sent', id: sha('inv_acme') },
      { v: 1 },
    ]
    const fields = fc.record(
      {
        v: fc.oneof(fc.constant(1), fc.anything()),
        side: fc.oneof(fc.constantFrom('received', 'sent'), fc.anything()),
        id: fc.oneof(fc.constantFrom('inv_acme', sha('inv_acme')), fc.anything()),
        status: fc.oneof(fc.constantFrom('accepted', 'joined'), fc.anything()),
      },
      { requiredKeys: [] },
    )
    const chance = fc.sample(fc.oneof(fields, fc.anything()), 500).filter((message) => !isOurs(message))
    // Heard in order: once the last one has been acted on, so has all that came before.
    say(...near, ...chance, { v: 1, side: 'received', id: sha('inv_pine'), status: 'declined' })
    await two.page.findByText(/declined/i)
    await waitFor(() => expect(requestsOf(world).length).toBe(length + 1))
    expect(two.page.getByRole('button', { name: 'Accept invitation to acme' })).toBeEnabled()
    expect(failed).not.toHaveBeenCalled()
    expect(logs.flatMap(({ mock }) => mock.calls)).toEqual([])
  })
})

/** Whether chance has made a message that is one of ours. */
function isOurs(message: unknown) {
  if (typeof message !== 'object' || message === null) return false
  const { v, side, id, status } = { v: 0, side: '', id: undefined, status: undefined, ...message }
  const none = id === undefined && status === undefined
  return v === 1 && ((side === 'sent' && none) || (side === 'received' && id === sha('inv_acme')))
}

describe('F33 without what it takes', () => {
  it.each(['BroadcastChannel', 'crypto'])('F33: works without %s', async (name) => {
    vi.stubGlobal(name, undefined)
    const { client } = server()
    const { findByRole, findByText } = render(
      <WithInvitations client={client}>
        <InvitationList />
      </WithInvitations>,
    )
    const accept = await findByRole('button', { name: 'Accept invitation to acme' })
    act(() => accept.click())
    expect(await findByText(/You joined/)).toBeVisible()
    expect(seen.opened).toEqual([])
  })

  it('F33: works where the channel breaks down', async () => {
    class Broken extends Channel {
      override postMessage(): never {
        throw new DOMException('It is closed.', 'InvalidStateError')
      }
    }
    vi.stubGlobal('BroadcastChannel', Broken)
    const one = await tab()
    await press(one, 'Accept invitation to acme')
    expect(await one.page.findByText(/You joined/)).toBeVisible()
  })
})
