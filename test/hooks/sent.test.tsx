import { act, render as renderPage } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  InvitationError,
  InvitationsProvider,
  useResendInvitation,
  useRevokeInvitation,
  useSentInvitation,
  useSentInvitations,
} from 'invitekit/headless'
import type { Invitation, SentInvitationOptions } from 'invitekit/headless'
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

/** A list, and its first row. */
function useRow(options?: SentInvitationOptions) {
  const items = useSentInvitations().data?.items ?? []
  return { items, row: useSentInvitation(items[0] ?? nobody, options) }
}

async function renderRow(client = admin({ invitations: [sentTo('ana'), sentTo('bo')] })) {
  const page = await render(client, () => useRow())
  const { database } = client
  return {
    ...page,
    client,
    database,
    row: () => page.result.current.row,
    items: () => page.result.current.items,
  }
}

describe('revoking', () => {
  it('waits in its undo window, and is taken back without a request', async () => {
    const { row, database } = await renderRow()
    act(() => row().revoke?.())
    expect(row()).toMatchObject({ state: 'revoking', verb: 'revoke' })
    await pass(7900)
    act(() => row().undo?.())
    expect(row().state).toBe('idle')
    await pass(10_000)
    expect(database.requests).toEqual(['list'])
  })

  it('that is pressed again after it was taken back waits for a whole window', async () => {
    const { row, database } = await renderRow()
    act(() => row().revoke?.())
    await pass(7000)
    act(() => row().undo?.())
    act(() => row().revoke?.())
    await pass(7000)
    expect(row().state).toBe('revoking')
    await pass(2000)
    expect(database.requests).toEqual(['list', 'revoke'])
  })

  it('is one request, put in place without another read; the other rows are the same objects', async () => {
    const { row, items, database } = await renderRow()
    const other = items()[1]
    act(() => row().revoke?.())
    await pass(8100)
    expect(row()).toMatchObject({ state: 'idle', done: 'revoked', status: 'revoked' })
    expect([row().revoke, row().resend, row().copyLink]).toEqual([undefined, undefined, undefined])
    expect(items()[1]).toBe(other)
    expect(database.requests).toEqual(['list', 'revoke'])
  })

  it.each(['pagehide', 'visibilitychange'])('is sent at %s, within the same task', async (event) => {
    const { row, database } = await renderRow()
    act(() => row().revoke?.())
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    act(() => void (event === 'pagehide' ? window : document).dispatchEvent(new Event(event)))
    await act(() => Promise.resolve())
    expect(database.requests).toEqual(['list', 'revoke'])
  })

  it('is sent when the last component that shows it goes, and at once', async () => {
    const client = admin({ invitations: [sentTo('ana')] })
    function Shows() {
      const all = useRevokeInvitation()
      return <button onClick={() => all.revoke(['ana'])}>{all.waiting.length}</button>
    }
    const page = (count: number) => (
      <InvitationsProvider client={client}>
        {Array.from({ length: count }, (_, i) => (
          <Shows key={i} />
        ))}
      </InvitationsProvider>
    )
    const { rerender, getAllByRole } = renderPage(page(2))
    await pass()
    act(() => getAllByRole('button')[0]?.click())
    rerender(page(1))
    await pass(1000)
    expect(client.database.requests).toEqual([])
    rerender(page(0))
    await pass(0)
    expect(client.database.requests).toEqual(['revoke'])
  })

  it('is dropped where the provider goes too: nobody can say whose request it would be', async () => {
    const { row, unmount, database } = await renderRow()
    act(() => row().revoke?.())
    unmount()
    await pass(20_000)
    expect(database.requests).toEqual(['list'])
  })

  it('is dropped, and told, where another person is here by then', async () => {
    const page = await renderRow()
    const { database } = page
    act(() => page.row().revoke?.())
    page.become(admin({ database, emailAddress: 'eve@example.com' }))
    await pass(20_000)
    expect(database.requests).not.toContain('revoke')
    page.become(page.client)
    await pass()
    expect(page.row()).toMatchObject({ state: 'failed', verb: 'revoke' })
    expect(page.row().error?.code).toBe('notSent')
  })

  it('many at once has one window, at most four requests at a time, and each row its own outcome', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `p${i}`)
    const client = admin({ invitations: names.map((name) => sentTo(name)) })
    let most = 0
    let open = 0
    const { revoke } = client.sent
    client.sent.revoke = async (id) => {
      most = Math.max(most, (open += 1))
      await new Promise((resolve) => setTimeout(resolve, 50))
      open -= 1
      if (id === 'p3') throw new InvitationError('forbidden')
      return revoke(id)
    }
    const { result } = await render(client, () => ({
      list: useSentInvitations(),
      all: useRevokeInvitation(),
      third: useSentInvitation(useSentInvitations().data?.items.find(({ id }) => id === 'p3') ?? nobody),
    }))
    act(() => result.current.all.revoke(names))
    expect(result.current.all.waiting).toHaveLength(9)
    act(() => result.current.all.undo(['p0']))
    await pass(9000)
    expect(most).toBe(4)
    expect(result.current.third).toMatchObject({ state: 'failed', verb: 'revoke' })
    const revoked = result.current.list.data?.items.filter(({ status }) => status === 'revoked')
    expect(revoked).toHaveLength(7)
  })
})

describe('mailing again', () => {
  it('rests for a minute, by id and by address, also for rows that were away', async () => {
    const page = await renderRow()
    act(() => page.row().resend?.())
    await pass()
    expect(page.row()).toMatchObject({ state: 'idle', done: 'resent', resendAt: Date.now() + 60_000 - 10 })
    act(() => page.row().resend?.())
    page.rerender()
    await pass(59_000)
    act(() => page.row().resend?.())
    await pass()
    expect(page.database.mails).toHaveLength(1)
    await pass(2000)
    expect(page.row().resendAt).toBeUndefined()
    act(() => page.row().resend?.())
    await pass()
    expect(page.database.mails).toHaveLength(2)
  })

  it('rests for every row of its address', async () => {
    const invitations = [sentTo('ana'), sentTo('ana_before', { emailAddress: 'Ana@example.com' })]
    const client = admin({ invitations })
    const { result } = await render(client, () => ({ ...useResendInvitation(), ...useRow() }))
    act(() => result.current.resend(['ana']))
    await pass()
    act(() => result.current.resend(['ana_before']))
    await pass()
    expect(client.database.mails.map(({ id }) => id)).toEqual(['ana'])
  })

  it('keeps the row’s place where the invitation has another id from then on', async () => {
    const client = admin({ invitations: [sentTo('ana'), sentTo('bo')] })
    const { resend } = client.sent
    client.sent.resend = async (id) => ({ ...sentTo('ana'), ...(await resend?.(id)), id: 'ana_2' })
    const page = await renderRow(client)
    act(() => page.row().resend?.())
    await pass()
    expect(page.items().map(({ id }) => id)).toEqual(['ana_2', 'bo'])
    expect(page.row()).toMatchObject({ state: 'idle', done: 'resent' })
    expect(page.row().resendAt).toBeGreaterThan(Date.now())
  })

  it('F56: a lost answer is read back: carried out it is done, else it was not sent', async () => {
    const page = await renderRow()
    page.database.faults.resend = { code: 'network', when: 'after' }
    act(() => page.row().resend?.())
    await pass(50)
    expect(page.row()).toMatchObject({ state: 'idle', done: 'resent' })
    await pass(61_000)
    page.database.faults.resend = { code: 'network', when: 'before' }
    act(() => page.row().resend?.())
    await pass(50)
    expect(page.row().error?.code).toBe('notSent')
    expect(page.database.mails).toHaveLength(1)
  })

  it('F56: where nothing can be read it is unknown; asking again tells, and nothing is sent unseen', async () => {
    const page = await renderRow()
    const { faults, mails } = page.database
    faults.resend = { code: 'timeout', when: 'after' }
    faults.list = { code: 'serverError' }
    act(() => page.row().resend?.())
    await pass(10_000)
    expect(page.row()).toMatchObject({ state: 'unknown', verb: 'resend' })
    delete faults.list
    delete faults.resend
    act(() => page.row().resend?.())
    await pass(50)
    expect(page.row()).toMatchObject({ state: 'idle', done: 'resent' })
    expect(mails).toHaveLength(1)
  })

  it('many at once leaves out those that rest; a rate limit makes one rest', async () => {
    const client = admin({ invitations: [sentTo('ana'), sentTo('bo')] })
    const { result } = await render(client, () => ({ ...useResendInvitation(), ...useRow() }))
    act(() => result.current.resend(['ana']))
    await pass()
    act(() => result.current.resend(['ana', 'bo']))
    await pass()
    expect(client.database.mails.map(({ id }) => id)).toEqual(['ana', 'bo'])
    client.sent.resend = () => Promise.reject(new InvitationError('rateLimited', { retryAfter: 30_000 }))
    await pass(61_000)
    act(() => result.current.row.resend?.())
    await pass()
    expect(result.current.row).toMatchObject({ state: 'failed' })
    expect(result.current.row.resendAt).toBe(Date.now() + 30_000 - 10)
  })
})

describe('the other verbs', () => {
  it('gives a pending one another role, and reads a lost answer back', async () => {
    const page = await renderRow()
    page.database.faults.setRole = { code: 'network', when: 'after' }
    act(() => page.row().setRole?.('admin'))
    expect(page.row()).toMatchObject({ state: 'underWay', verb: 'setRole' })
    await pass(50)
    expect(page.row()).toMatchObject({ state: 'idle', done: 'roleChanged' })
    expect(page.items()[0]?.role).toBe('admin')
  })

  it('copies the link, and keeps it nowhere', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => {})
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const url = 'https://example.com/accept?ticket=secret'
    const page = await renderRow(admin({ invitations: [sentTo('ana', { url })] }))
    act(() => page.row().copyLink?.())
    await pass()
    expect(writeText).toHaveBeenCalledExactlyOnceWith(url)
    expect(page.row()).toMatchObject({ state: 'idle', done: 'linkCopied' })
    expect(JSON.stringify(page.items())).not.toContain('secret')
    vi.unstubAllGlobals()
  })

  it('are not there where backend or status have none; an expired one is told by the clock', async () => {
    const client = admin({ invitations: [sentTo('ana', { expiresAt: Date.now() + 60_000 })] })
    const { setRole: _, ...sent } = client.sent
    const page = await render({ ...client, sent }, () => useRow())
    expect(page.result.current.row.setRole).toBeUndefined()
    expect(page.result.current.row.revoke).toBeDefined()
    await pass(120_000)
    expect(page.result.current.row.status).toBe('expired')
    expect(page.result.current.row.revoke).toBeUndefined()
    expect(page.result.current.row.resend).toBeDefined()
  })
})
