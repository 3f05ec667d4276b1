import { describe, expect, it } from 'vitest'
import { clerkBackendInvitations } from '../../src/adapters/clerk/backend/clerk-backend.ts'
import { clerkBackendWorld, drafts, tally } from '../support/clerk-backend.ts'

const hour = 60 * 60 * 1000

describe('T21: what all tenants share', () => {
  it('is used up by one of them, without a budget', async () => {
    const { port, other, max } = await clerkBackendWorld({ limits: true })
    const options = { budget: false, notify: false } as const
    expect(tally(await port(options).send(drafts(1000)))).toEqual({ sent: 500, rateLimited: 500 })
    const theirs = await port(options, other.id, max.id).send(drafts(20))
    expect(tally(theirs)).toEqual({ rateLimited: 20 })
  })

  it('is used by one of them to a fifth, and the other has its own', async () => {
    const { client, database, time, acme, other, ada, max, requests } = await clerkBackendWorld({
      limits: true,
    })
    const backend = clerkBackendInvitations(client, { now: () => time.now })
    const connect = (organizationId: string, userId: string) =>
      backend.connect({ session: { organizationId, userId }, headers: new Headers() })
    const ours = await connect(acme.id, ada.id).send(drafts(1000))
    expect(tally(ours)).toEqual({ sent: 100, rateLimited: 900 })
    expect(ours.at(-1)?.error?.retryAfter).toBe(hour)
    expect(requests).toHaveLength(10)
    time.now += hour / 2
    const theirs = await connect(other.id, max.id).send(drafts(100))
    expect(tally(theirs)).toEqual({ sent: 100 })
    const more = await connect(acme.id, ada.id).send(drafts(11, 'org:member', 2000))
    expect(more.map(({ error }) => error?.retryAfter)).toEqual(Array<number>(11).fill(hour / 2))
    expect(requests).toHaveLength(20)
    const single = await connect(acme.id, ada.id).send(drafts(1, 'org:member', 3000))
    expect(tally(single)).toEqual({ sent: 1 })
    time.now += hour / 2
    expect(tally(await connect(acme.id, ada.id).send(drafts(11, 'org:member', 2000)))).toEqual({ sent: 11 })
    expect(database.mails).toHaveLength(212)
  })

  it('keeps invitations that are sent again within the same budget, and revokes none that it can’t send', async () => {
    const { port, database, time } = await clerkBackendWorld()
    const sent = port({ budget: 0.008 })
    const [first, second] = await sent.send(drafts(2))
    await sent.resend?.(first?.invitation?.id ?? '')
    await sent.resend?.(second?.invitation?.id ?? '')
    const { items } = await sent.list({ page: 1, pageSize: 10, status: ['pending'] })
    time.now += 1000
    await expect(sent.resend?.(items[0]?.id ?? '')).rejects.toMatchObject({
      code: 'rateLimited',
      retryAfter: hour - 1000,
    })
    expect(database.organizationInvitations.get(items[0]?.id ?? '')?.status).toBe('pending')
  })

  it('is left alone for as long as Clerk says', async () => {
    const { port, faults, requests, time } = await clerkBackendWorld()
    const sent = port()
    faults.fault = () =>
      Response.json(
        { errors: [{ code: 'too_many_requests', message: 'No.' }] },
        { status: 429, headers: { 'Retry-After': '60' } },
      )
    const [refused] = await sent.send(drafts(1))
    expect(refused?.error).toMatchObject({ code: 'rateLimited', retryAfter: 60_000 })
    faults.fault = () => undefined
    time.now += 20_000
    const waiting = await sent.send(drafts(30))
    expect(waiting.map(({ error }) => error?.retryAfter)).toEqual(Array<number>(30).fill(40_000))
    expect(requests).toEqual([])
    expect((await sent.list({ page: 1, pageSize: 10 })).items).toEqual([])
    time.now += 40_000
    expect(tally(await sent.send(drafts(30)))).toEqual({ sent: 30 })
  })

  it('is the whole of it for the application, which has one administration', async () => {
    const { port, requests } = await clerkBackendWorld({ limits: true })
    const outcomes = await port({ scope: 'application', notify: false }).send(drafts(300))
    expect(tally(outcomes)).toEqual({ sent: 250, rateLimited: 50 })
    expect(requests).toHaveLength(25)
  })
})
