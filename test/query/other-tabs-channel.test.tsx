import { act, render, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { InvitationList } from 'invitekit'
import { WithInvitations } from 'invitekit/testing'
import { Channel, press, requestsOf, say, seen, server, sha, tab } from './tabs.tsx'

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
