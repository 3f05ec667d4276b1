import { act } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { InvitationError, useSendInvitations, useSentInvitations } from 'invitekit/headless'
import type { InvitationErrorCode, SendingOutcome } from 'invitekit/headless'
import { admin, pass, render, sentTo } from './sent-world.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function drafts(...names: readonly string[]) {
  return names.map((name) => ({ emailAddress: `${name}@example.com`, role: 'member' }))
}

function states(outcomes: readonly SendingOutcome[]) {
  return outcomes.map(({ state }) => state)
}

/** An administrator whose backend takes two at a time, and what each call of `send` has carried. */
function careful(options: Parameters<typeof admin>[0] = {}) {
  const client = admin(options)
  const calls: string[][] = []
  const { send } = client.sent
  const sent = {
    ...client.sent,
    chunkSize: 2,
    send: vi.fn<typeof send>(async (some) => {
      calls.push(some.map(({ emailAddress }) => emailAddress.split('@')[0] ?? ''))
      return send(some)
    }),
  }
  return { client: { ...client, sent }, calls, send, database: client.database }
}

describe('F55: sending many', () => {
  it('goes in the port’s chunk size, tells how far it is, and the lists know of it afterwards', async () => {
    const { client, calls, database } = careful()
    database.latency = 1000
    const { result } = await render(client, () => ({ ...useSendInvitations(), list: useSentInvitations() }))
    await pass(1000)
    act(() => void result.current.send(drafts('a', 'b', 'c', 'A')))
    expect(result.current).toMatchObject({ state: 'sending', done: 0 })
    await pass(2100)
    expect(result.current).toMatchObject({ state: 'sending', done: 2, total: 3 })
    await pass(4000)
    expect(result.current).toMatchObject({ state: 'done', done: 3, total: 3, error: null })
    expect(states(result.current.outcomes)).toEqual(['sent', 'sent', 'sent'])
    expect(result.current.list.data?.items).toHaveLength(3)
    expect(calls).toEqual([['a', 'b'], ['c']])
  })

  it('goes on where a call fails as a whole: each of its addresses gets that error', async () => {
    const { client, send } = careful()
    client.sent.send.mockRejectedValueOnce(new InvitationError('other', { status: 400 }))
    const { result } = await render(client, () => useSendInvitations())
    act(() => void result.current.send(drafts('a', 'b', 'c')))
    await pass(100)
    expect(states(result.current.outcomes)).toEqual(['failed', 'failed', 'sent'])
    expect(result.current.outcomes[1]?.error?.code).toBe('other')
    client.sent.send.mockImplementation(send)
    await act(() => Promise.all([result.current.retry(), pass(100)]))
    expect(states(result.current.outcomes)).toEqual(['sent', 'sent', 'sent'])
  })

  it.each<InvitationErrorCode>(['signedOut', 'forbidden', 'limitReached', 'rateLimited', 'offline'])(
    'stops after %s, says so once, and a retry begins with what was kept back',
    async (code) => {
      const { client, calls } = careful()
      const { result } = await render(client, () => useSendInvitations())
      client.sent.send.mockImplementationOnce(async (some) =>
        some.map((draft) => ({ draft, error: new InvitationError(code) })),
      )
      act(() => void result.current.send(drafts('a', 'b', 'c', 'd')))
      await pass(100)
      expect(states(result.current.outcomes)).toEqual(['failed', 'failed', 'cancelled', 'cancelled'])
      expect(result.current.outcomes[2]?.error).toBeUndefined()
      expect(result.current.error?.code).toBe(code)
      await act(() => Promise.all([result.current.retry(), pass(100)]))
      expect(calls).toEqual([
        ['c', 'd'],
        ['a', 'b'],
      ])
      expect(result.current.error).toBeNull()
    },
  )

  it('F56: a lost answer is read back, and what is there is not sent again', async () => {
    const { client, database, send } = careful()
    client.sent.send.mockImplementationOnce(async (some) => {
      await send(some.slice(0, 1))
      throw new InvitationError('timeout')
    })
    const { result } = await render(client, () => useSendInvitations())
    act(() => void result.current.send(drafts('a', 'b')))
    await pass(100)
    expect(states(result.current.outcomes)).toEqual(['sent', 'failed'])
    expect(result.current.outcomes[1]?.error?.code).toBe('notSent')
    await act(() => Promise.all([result.current.retry(), pass(100)]))
    expect(database.mails.map(({ emailAddress }) => emailAddress)).toEqual(['a@example.com', 'b@example.com'])
  })

  it('F56: what can’t be read back is unknown, and stays so until it can: nothing is sent unseen', async () => {
    const { client, database, send } = careful()
    client.sent.send.mockImplementationOnce(async (some) => {
      await send(some)
      throw new InvitationError('network')
    })
    database.faults.list = { code: 'network' }
    const { result } = await render(client, () => useSendInvitations())
    act(() => void result.current.send(drafts('a', 'b')))
    await pass(10_000)
    expect(states(result.current.outcomes)).toEqual(['unknown', 'unknown'])
    // Somebody pastes one of them anew.
    act(() => void result.current.send(drafts('a')))
    await pass(10_000)
    expect(states(result.current.outcomes)).toEqual(['unknown'])
    delete database.faults.list
    await act(() => Promise.all([result.current.retry(), pass(100)]))
    expect(states(result.current.outcomes)).toEqual(['sent'])
    expect(database.mails).toHaveLength(2)
  })

  it('an invitation of somebody else’s is not taken for one’s own', async () => {
    const { client } = careful({ invitations: [sentTo('a')] })
    const { result } = await render(client, () => useSendInvitations())
    act(() => void result.current.send(drafts('a', 'b')))
    await pass(100)
    expect(states(result.current.outcomes)).toEqual(['failed', 'sent'])
    expect(result.current.outcomes[0]?.error?.code).toBe('alreadyInvited')
  })

  it('is found among more than a thousand, by its address', async () => {
    const invitations = Array.from({ length: 1100 }, (_, i) =>
      sentTo(`old${i}`, { status: 'accepted', createdAt: Date.now() + 1000 }),
    )
    const { client, send } = careful({ invitations })
    client.sent.send.mockImplementationOnce(async (some) => {
      await send(some.slice(0, 1))
      throw new InvitationError('timeout')
    })
    const { result } = await render(client, () => useSendInvitations())
    act(() => void result.current.send(drafts('a', 'b')))
    await pass(1000)
    expect(states(result.current.outcomes)).toEqual(['sent', 'failed'])
  })

  it('mails again by the backend’s own verb what the plan renews, and as a new draft where it has none', async () => {
    const expired = sentTo('a', { expiresAt: Date.now() - 1 })
    const { client, calls } = careful({ invitations: [expired] })
    const renewal = drafts('a').map((draft) => ({ ...draft, invitation: { ...expired, status: 'expired' } }))
    const { result } = await render(client, () => useSendInvitations())
    act(() => void result.current.send(renewal))
    await pass(100)
    expect(states(result.current.outcomes)).toEqual(['resent'])
    expect(calls).toEqual([])
    const other = careful({ invitations: [expired] })
    const { resend: _, ...sent } = other.client.sent
    const plain = await render({ ...other.client, sent }, () => useSendInvitations())
    act(() => void plain.result.current.send(renewal))
    await pass(100)
    expect(states(plain.result.current.outcomes)).toEqual(['sent'])
  })

  it('is cancelled between calls: what is under way is finished, and reset forgets it', async () => {
    const { client, database } = careful()
    database.latency = 1000
    const { result } = await render(client, () => useSendInvitations())
    act(() => void result.current.send(drafts('a', 'b', 'c')))
    await pass(500)
    act(() => result.current.cancel())
    await pass(5000)
    expect(states(result.current.outcomes)).toEqual(['sent', 'sent', 'cancelled'])
    act(() => result.current.reset())
    expect(result.current).toMatchObject({ state: 'idle', outcomes: [] })
  })

  it('goes on without the form, and stops when the person goes', async () => {
    const { client, calls, database } = careful()
    database.latency = 1000
    const page = await render(client, () => useSendInvitations())
    act(() => void page.result.current.send(drafts('a', 'b', 'c', 'd', 'e')))
    await pass(500)
    page.become(admin({ emailAddress: 'eve@example.com' }))
    await pass(20_000)
    expect(page.result.current.outcomes).toEqual([])
    page.become(client)
    await pass()
    expect(calls).toEqual([['a', 'b']])
    expect(states(page.result.current.outcomes)).toEqual([
      'sent',
      'sent',
      'cancelled',
      'cancelled',
      'cancelled',
    ])
  })
})
