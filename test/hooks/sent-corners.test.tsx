import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render as renderPage, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  InvitationsProvider,
  useInvitationPlan,
  useResendInvitation,
  useRevokeInvitation,
  useSendInvitations,
  useSentInvitations,
} from 'invitekit/headless'
import type { PlannedDraft } from 'invitekit/headless'
import { admin, pass, render, sentTo } from './sent-world.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('revoking', () => {
  // The first of its file: what a press does has not been loaded yet.
  it('is not sent where it was taken back before its code was there', async () => {
    const client = admin({ invitations: [sentTo('ana')] })
    const { result } = renderHook(() => useRevokeInvitation(), {
      wrapper: ({ children }) => <InvitationsProvider client={client}>{children}</InvitationsProvider>,
    })
    act(() => result.current.revoke(['ana']))
    act(() => result.current.undo())
    await import('../../src/query/sent-writes.ts')
    await pass(10_000)
    expect(client.database.requests).toEqual([])
  })

  it('is sent for all at once where the page goes away: nobody is there to send the next', async () => {
    const names = ['ana', 'bo', 'cy', 'di', 'ed', 'flo']
    const client = admin({ invitations: names.map((name) => sentTo(name)), latency: Infinity })
    const { result } = await render(client, () => useRevokeInvitation())
    act(() => result.current.revoke(names))
    act(() => void window.dispatchEvent(new Event('pagehide')))
    await act(async () => {})
    expect(client.database.requests).toEqual(names.map(() => 'revoke'))
  })
})

describe('mailing again', () => {
  it('mails one address once, also where two of its rows are pressed at once', async () => {
    const old = sentTo('old', { emailAddress: 'ana@example.com', expiresAt: Date.now() - 1 })
    const client = admin({ invitations: [sentTo('ana'), old], latency: 100 })
    const { result } = await render(client, () => ({ ...useResendInvitation(), list: useSentInvitations() }))
    await pass(200)
    act(() => result.current.resend(['ana', 'old']))
    await pass(1000)
    expect(client.database.mails).toHaveLength(1)
  })

  it('leaves nobody resting where it was refused', async () => {
    const client = admin({ invitations: [sentTo('ana')], refusals: [['ana@example.com', 'forbidden']] })
    const { result } = await render(client, () => ({ ...useResendInvitation(), list: useSentInvitations() }))
    act(() => result.current.resend(['ana']))
    await pass(100)
    client.database.refusals.clear()
    act(() => result.current.resend(['ana']))
    await pass(100)
    expect(client.database.mails).toHaveLength(1)
  })
})

it('two organizations on one page send each its own, where the person’s scope is the same', async () => {
  const other = { id: 'org_beta', name: 'Beta', slug: null, hasImage: false, imageUrl: '' }
  const one = { ...admin(), scope: 'person' }
  const two = { ...admin({ organization: other }), scope: 'person' }
  function Form({ name }: { name: string }) {
    const { send } = useSendInvitations()
    const drafts = [{ emailAddress: 'maya@example.com', role: 'member' }]
    return <button onClick={() => void send(drafts)}>{name}</button>
  }
  const { getByText } = renderPage(
    <QueryClientProvider client={new QueryClient()}>
      <InvitationsProvider client={one}>
        <Form name="one" />
      </InvitationsProvider>
      <InvitationsProvider client={two}>
        <Form name="two" />
      </InvitationsProvider>
    </QueryClientProvider>,
  )
  await import('../../src/query/sent-writes.ts')
  await pass()
  act(() => getByText('one').click())
  await pass(1000)
  expect([one.database.mails.length, two.database.mails.length]).toEqual([1, 0])
})

it('a plan is not made against nothing where something was done while its lists were being read', async () => {
  const client = admin({ invitations: [sentTo('ana'), sentTo('bo')] })
  const text = { now: '' }
  const { result, rerender } = await render(client, () => ({
    list: useSentInvitations(),
    plan: useInvitationPlan(text.now),
    ...useRevokeInvitation({ undoWindow: 0 }),
  }))
  client.database.latency = 1000
  text.now = 'bo@example.com'
  rerender()
  await pass(10)
  expect(result.current.plan.state).toBe('reading')
  client.database.latency = 0
  act(() => result.current.revoke(['ana']))
  await pass(100)
  expect(result.current.plan).toMatchObject({ state: 'ready', counts: { invited: 1 } })
})

it('what was mailed a moment ago is not mailed again by the form either', async () => {
  const client = admin({ invitations: [sentTo('ana')] })
  const { result } = await render(client, () => useSendInvitations())
  const again: PlannedDraft[] = [
    { emailAddress: 'ana@example.com', role: 'member', invitation: { id: 'ana', status: 'pending' } },
  ]
  await act(() => Promise.all([result.current.send(again), pass(1000)]))
  await act(() => Promise.all([result.current.send(again), pass(1000)]))
  expect(result.current.outcomes).toMatchObject([{ state: 'failed', error: { code: 'rateLimited' } }])
  expect(client.database.mails).toHaveLength(1)
  await pass(60_000)
  await act(() => Promise.all([result.current.send(again), pass(1000)]))
  expect(client.database.mails).toHaveLength(2)
})
