import { describe, expect, it } from 'vitest'
import { addMember, addUser } from '../../fakes/clerk/people.ts'
import { clerkBackendWorld, drafts, idOf } from '../support/clerk-backend.ts'

const day = 24 * 60 * 60 * 1000
const everything = { page: 1, pageSize: 50 }

describe('Clerk’s Backend API, for one organization', () => {
  it('T17: sends with what the server says, in the name of the session’s person', async () => {
    const { port, requests, acme, ada } = await clerkBackendWorld()
    const metadata = { team: 'red' }
    const [outcome] = await port({
      expiresInDays: 7,
      redirectUrl: 'https://app.example.com/join',
      publicMetadata: metadata,
      privateMetadata: { note: 'secret' },
      notify: true,
    }).send([{ emailAddress: 'Bo@Example.com', role: 'org:admin' }])
    expect(outcome?.invitation).toEqual({
      id: expect.stringMatching(/^orginv_/),
      emailAddress: 'bo@example.com',
      role: 'org:admin',
      roleName: 'Admin',
      status: 'pending',
      revoked: false,
      publicMetadata: metadata,
      createdAt: Date.UTC(2026, 5, 1),
      updatedAt: Date.UTC(2026, 5, 1),
      expiresAt: Date.UTC(2026, 5, 8),
      inviter: { name: 'Ada Example' },
    })
    expect(requests).toEqual([
      {
        method: 'POST',
        path: `/v1/organizations/${acme.id}/invitations`,
        body: {
          email_address: 'Bo@Example.com',
          role: 'org:admin',
          inviter_user_id: ada.id,
          expires_in_days: 7,
          redirect_url: 'https://app.example.com/join',
          public_metadata: metadata,
          private_metadata: { note: 'secret' },
          notify: true,
        },
      },
    ])
  })

  it('mails nobody where the host does it itself', async () => {
    const { port, database } = await clerkBackendWorld()
    await port({ notify: false }).send(drafts(3))
    expect(database.organizationInvitations.size).toBe(3)
    expect(database.mails).toEqual([])
  })

  it('lists every status, and those that are asked for', async () => {
    const { port, database, time } = await clerkBackendWorld()
    const sent = port()
    const [late] = await port({ expiresInDays: 1 }).send(drafts(1))
    time.now += 2 * day
    const [accepted, revoked, pending] = await sent.send(drafts(3, 'org:member', 1))
    await sent.revoke(idOf(revoked))
    const stored = database.organizationInvitations.get(idOf(accepted))
    if (stored) stored.status = 'accepted'
    const ids = { expired: late, accepted, revoked, pending }
    for (const [status, outcome] of Object.entries(ids)) {
      const { items, total } = await sent.list({ ...everything, status: [status] })
      expect(items.map(({ id }) => id)).toEqual([idOf(outcome)])
      expect(items[0]?.status).toBe(status)
      expect(total).toBe(1)
    }
    expect((await sent.list(everything)).items).toHaveLength(4)
    expect((await sent.list({ ...everything, status: ['pending', 'expired'] })).total).toBe(2)
    expect(await sent.list({ ...everything, status: ['declined'] })).toMatchObject({ items: [], total: 0 })
    expect(await sent.list({ ...everything, status: [] })).toMatchObject({ items: [], total: 0 })
  })

  it('searches and sorts by itself, over all pages, and says where there are more than it reads', async () => {
    const { port, database } = await clerkBackendWorld()
    const sent = port({ budget: false, notify: false })
    await sent.send([
      { emailAddress: 'zoe@example.com', role: 'org:member' },
      { emailAddress: 'abe@example.com', role: 'org:member' },
      ...drafts(10),
    ])
    const found = await sent.list({ ...everything, search: 'ZOE' })
    expect(found.items.map(({ emailAddress }) => emailAddress)).toEqual(['zoe@example.com'])
    expect(found).toMatchObject({ total: 1, truncated: false, hasNextPage: false })
    const first = await sent.list({ page: 1, pageSize: 1, order: 'emailAddress' })
    expect(first.items.map(({ emailAddress }) => emailAddress)).toEqual(['abe@example.com'])
    expect(first).toMatchObject({ total: 12, hasNextPage: true })
    const rows = [...database.organizationInvitations.values()]
    for (const row of Array.from({ length: 176 }, () => rows).flat()) {
      const id = database.newId('orginv')
      database.organizationInvitations.set(id, { ...row, id })
    }
    const many = await sent.list({ page: 1, pageSize: 1, order: 'emailAddress' })
    expect(many).toMatchObject({ total: 2000, truncated: true })
  })

  it('revokes in the name of the session’s person, and gives the link of what is pending alone', async () => {
    const { port, requests, ada, database } = await clerkBackendWorld()
    const sent = port()
    const id = idOf((await sent.send(drafts(1)))[0])
    expect(await sent.link?.(id)).toBe(database.mails[0]?.url)
    expect(await sent.revoke(id)).toMatchObject({ id, status: 'revoked', revoked: true })
    expect(requests.at(-1)?.body).toEqual({ requesting_user_id: ada.id })
    const calls = requests.length
    await expect(sent.revoke(id)).rejects.toMatchObject({ code: 'notUsable' })
    await expect(sent.link?.(id)).rejects.toMatchObject({ code: 'notUsable' })
    await expect(sent.resend?.(id)).rejects.toMatchObject({ code: 'notUsable' })
    expect(requests.slice(calls).map(({ method }) => method)).toEqual(['GET', 'GET', 'GET'])
    expect(sent.remove).toBeUndefined()
    expect(sent.roles).toBeUndefined()
  })

  it('resends by revoking first, with role and metadata as they were', async () => {
    const { port, calls, database, time } = await clerkBackendWorld()
    const first = port({ publicMetadata: { team: 'red' }, privateMetadata: { note: 'kept' } })
    const id = idOf((await first.send(drafts(1, 'org:admin')))[0])
    const again = await port({ expiresInDays: 1 }).resend?.(id)
    expect(again).toMatchObject({ status: 'pending', role: 'org:admin', publicMetadata: { team: 'red' } })
    expect(again?.id).not.toBe(id)
    expect(database.organizationInvitations.get(again?.id ?? '')?.privateMetadata).toEqual({ note: 'kept' })
    expect(database.organizationInvitations.get(id)?.status).toBe('revoked')
    time.now += 2 * day
    const before = calls().length
    const third = await port().resend?.(again?.id ?? '')
    expect(third?.status).toBe('pending')
    expect(
      calls()
        .slice(before)
        .map((call) => call.slice(0, 4)),
    ).toEqual(['GET ', 'POST'])
    expect(database.mails).toHaveLength(3)
  })

  it('F56: tells where a resent one is revoked and its successor refused', async () => {
    const { port, database, faults } = await clerkBackendWorld()
    const sent = port()
    const id = idOf((await sent.send(drafts(1)))[0])
    faults.fault = ({ method, url }) =>
      method === 'POST' && url.endsWith('/invitations')
        ? Response.json({ errors: [{ code: 'insufficient_seats', message: 'No.' }] }, { status: 402 })
        : undefined
    await expect(sent.resend?.(id)).rejects.toMatchObject({ code: 'unconfirmed', ambiguous: true })
    expect(database.organizationInvitations.get(id)?.status).toBe('revoked')
  })

  it('F12 F13 F70: reads whatever the server answers as an error of the library’s', async () => {
    const { port, faults } = await clerkBackendWorld()
    const page = () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })
    faults.fault = page
    const sent = port()
    await expect(sent.list(everything)).rejects.toMatchObject({ code: 'malformed' })
    await expect(sent.revoke('orginv_1')).rejects.toMatchObject({ code: 'malformed' })
    expect((await sent.send(drafts(1)))[0]?.error?.code).toBe('malformed')
    faults.fault = () => Response.json({ data: 'no list', total_count: 3 })
    await expect(sent.list(everything)).rejects.toMatchObject({ code: 'malformed' })
    faults.fault = () => 'drop before'
    await expect(sent.list(everything)).rejects.toMatchObject({ code: 'network' })
    faults.fault = () => undefined
    await expect(sent.list(everything, AbortSignal.abort())).rejects.toMatchObject({ code: 'network' })
  })

  it('F57: does not believe a revoked invitation that is not', async () => {
    const { port, faults } = await clerkBackendWorld()
    const sent = port()
    const id = idOf((await sent.send(drafts(1)))[0])
    faults.fault = ({ method, url }) =>
      method === 'POST'
        ? fetch(url.replace('/revoke', ''), { headers: { Authorization: 'Bearer sk_test_example' } })
        : undefined
    await expect(sent.revoke(id)).rejects.toMatchObject({ code: 'unconfirmed' })
  })
})

it('does not invite a member again', async () => {
  const { port, database, acme } = await clerkBackendWorld()
  const bo = addUser(database, { emailAddress: 'bo@example.com' })
  addMember(database, { organizationId: acme.id, userId: bo.id, role: 'org:member' })
  const [outcome] = await port().send([{ emailAddress: 'bo@example.com', role: 'org:member' }])
  expect(outcome?.error).toMatchObject({ code: 'alreadyMember' })
})
