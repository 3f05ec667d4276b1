import { act } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  useCountdown,
  useInfiniteSentInvitations,
  useInvitationPlan,
  useInvitationRoles,
} from 'invitekit/headless'
import { admin, pass, render, sentTo } from './sent-world.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('reading what went out', () => {
  it('has 50 on a page, and none twice where one has moved on to the next', async () => {
    const client = admin({ invitations: Array.from({ length: 60 }, (_, i) => sentTo(`p${i}`)) })
    const { result } = await render(client, () => useInfiniteSentInvitations())
    expect(result.current.data?.pages[0]?.items).toHaveLength(50)
    client.database.invitations.set('new', sentTo('new', { createdAt: Date.now() }))
    act(() => void result.current.fetchNextPage())
    await pass()
    const ids = result.current.data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? []
    expect(ids).toHaveLength(60)
    expect(new Set(ids).size).toBe(60)
  })

  it('tells the roles, and asks nobody where the backend has none', async () => {
    const client = admin()
    const { result } = await render(client, () => useInvitationRoles())
    expect(result.current.data?.map(({ key }) => key)).toEqual(['member', 'admin'])
    const { roles: _, ...sent } = client.sent
    const other = await render({ ...client, scope: 'other', sent }, () => useInvitationRoles())
    expect(other.result.current).toMatchObject({ data: undefined, fetchStatus: 'idle' })
    expect(client.database.requests).toEqual(['roles'])
  })
})

describe('the plan', () => {
  it('asks nothing before there is an address, and knows who was invited and who is a member', async () => {
    const client = admin({ invitations: [sentTo('ana'), sentTo('bo', { expiresAt: Date.now() - 1 })] })
    client.database.members.set('org_acme', new Set(['kim@example.com']))
    let text = ''
    const page = await render(client, function usePlan() {
      return useInvitationPlan(text, { role: 'member' })
    })
    page.rerender()
    expect(page.result.current).toMatchObject({ state: 'ready', rows: [] })
    expect(client.database.requests).toEqual([])
    text = 'ana@example.com, bo@example.com, kim@example.com, lu@example.com'
    page.rerender()
    expect(page.result.current.state).toBe('reading')
    await pass(100)
    expect(page.result.current.state).toBe('ready')
    expect(page.result.current.rows.map(({ kind }) => kind)).toEqual(['invited', 'renew', 'member', 'ready'])
    const { recipients } = page.result.current
    page.rerender()
    expect(page.result.current.recipients).toBe(recipients)
  })

  it.each(['list', 'members'] as const)('is partial where %s fails', async (verb) => {
    const client = admin({ faults: { [verb]: { code: 'forbidden' } } })
    const page = await render(client, () => useInvitationPlan('lu@example.com', { role: 'member' }))
    await pass(100)
    expect(page.result.current.state).toBe('partial')
    expect(page.result.current.send).toEqual([{ emailAddress: 'lu@example.com', role: 'member' }])
  })

  it('is partial where the backend cuts its list', async () => {
    const client = admin()
    const { list } = client.sent
    client.sent.list = async (query) => ({ ...(await list(query)), truncated: true })
    const page = await render(client, () => useInvitationPlan('lu@example.com'))
    await pass(100)
    expect(page.result.current.state).toBe('partial')
  })
})

it('counts whole seconds down, with one timer for all, and none where there is nothing to count', async () => {
  const until = Date.now() + 3000
  const client = admin()
  const before = vi.getTimerCount()
  const page = await render(client, () => [useCountdown(until), useCountdown(until), useCountdown(undefined)])
  expect(vi.getTimerCount() - before).toBe(1)
  expect(page.result.current).toEqual([3, 3, undefined])
  await pass(1000)
  expect(page.result.current).toEqual([2, 2, undefined])
  await pass(2000)
  expect(page.result.current).toEqual([undefined, undefined, undefined])
  page.unmount()
  expect(vi.getTimerCount()).toBe(before)
})
