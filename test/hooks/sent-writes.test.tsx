import { act } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  useResendInvitation,
  useRevokeInvitation,
  useSendInvitations,
  useSentInvitation,
  useSentInvitations,
} from 'invitekit/headless'
import type { Invitation } from 'invitekit/headless'
import { admin, pass, render, sentTo } from './sent-world.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const nobody: Invitation = {
  id: '',
  emailAddress: '',
  publicMetadata: null,
  status: 'none',
  createdAt: 0,
  updatedAt: 0,
}

function useRow(id: string) {
  const items = useSentInvitations().data?.items ?? []
  return { items, row: useSentInvitation(items.find((one) => one.id === id) ?? nobody) }
}

describe('mailing again', () => {
  it('is not told as done because of somebody whose address has this one in it', async () => {
    const client = admin({ invitations: [sentTo('ana'), sentTo('diana')] })
    const { result } = await render(client, () => useRow('ana'))
    client.database.faults.resend = { code: 'network', when: 'before' }
    act(() => result.current.row.resend?.())
    await pass(100)
    expect(client.database.mails).toEqual([])
    expect(result.current.row).toMatchObject({ state: 'failed', done: undefined })
    expect(result.current.items.map(({ id }) => id).toSorted()).toEqual(['ana', 'diana'])
  })

  it('is not told as done because of a role that was changed', async () => {
    const client = admin({ invitations: [sentTo('ana')] })
    const { result } = await render(client, () => useRow('ana'))
    client.database.faults.resend = { code: 'network', when: 'before', times: 1 }
    act(() => result.current.row.resend?.())
    await pass(100)
    expect(result.current.row).toMatchObject({ state: 'failed' })
    act(() => result.current.row.setRole?.('admin'))
    await pass(100)
    expect(result.current.row).toMatchObject({ done: 'roleChanged' })
    act(() => result.current.row.resend?.())
    await pass(100)
    expect(result.current.row).toMatchObject({ done: 'resent' })
    expect(client.database.mails).toHaveLength(1)
  })

  it.each(['rateLimited', 'signedOut'] as const)('many stops where the server says %s', async (code) => {
    const names = Array.from({ length: 40 }, (_, i) => `p${i}`)
    const client = admin({ invitations: names.map((name) => sentTo(name)) })
    client.database.faults.resend = { code }
    const { result } = await render(client, () => ({ ...useRow('p39'), ...useResendInvitation() }))
    act(() => result.current.resend(names))
    await pass(100)
    expect(client.database.requests.filter((one) => one === 'resend').length).toBeLessThan(10)
    expect(result.current.row).toMatchObject({ state: 'failed', error: { code } })
  })

  it('rests for longer than a timer can wait', async () => {
    const client = admin({ invitations: [sentTo('ana')] })
    const { result } = await render(client, () => ({
      ...useRow('ana'),
      ...useResendInvitation({ cooldown: Infinity }),
    }))
    for (const _ of [1, 2]) {
      act(() => result.current.resend(['ana']))
      await pass(100)
    }
    expect(client.database.mails).toHaveLength(1)
  })
})

it('reads a list again whose reading an answer has cut off', async () => {
  const client = admin({ invitations: [sentTo('ana'), sentTo('bo')], latency: 100 })
  const { result } = await render(client, () => ({
    ...useRow('ana'),
    ...useSendInvitations(),
    ...useRevokeInvitation({ undoWindow: 0 }),
  }))
  await pass(1000)
  act(() => void result.current.send([{ emailAddress: 'new@example.com', role: 'member' }]))
  await pass(50)
  // Answered at 150; the list that is asked for at 100 would be at 200.
  act(() => result.current.revoke(['bo']))
  await pass(5000)
  expect(result.current.items.map(({ emailAddress }) => emailAddress)).toContain('new@example.com')
  expect(result.current.items.find(({ id }) => id === 'bo')).toMatchObject({ status: 'revoked' })
})

it('keeps the undo window open for longer than a timer can wait', async () => {
  const client = admin({ invitations: [sentTo('ana')] })
  const { result } = await render(client, () => useRevokeInvitation({ undoWindow: Infinity }))
  act(() => result.current.revoke(['ana']))
  await pass(60_000)
  expect(result.current.waiting).toEqual(['ana'])
})
