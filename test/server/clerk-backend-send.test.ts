import { describe, expect, it } from 'vitest'
import { addMember, addUser } from '../../fakes/clerk/people.ts'
import { clerkBackendWorld, drafts, tally } from '../support/clerk-backend.ts'

const addresses = (outcomes: readonly { emailAddress: string }[]) =>
  outcomes.map(({ emailAddress }) => emailAddress)

describe('sending to many', () => {
  it('F55: sends to 22 of 25, tells of each of the others why not, and mails each exactly once', async () => {
    const { port, database, acme } = await clerkBackendWorld()
    const sent = port()
    const bo = addUser(database, { emailAddress: 'bo@example.com' })
    addMember(database, { organizationId: acme.id, userId: bo.id, role: 'org:member' })
    await sent.send([{ emailAddress: 'again@example.com', role: 'org:member' }])
    database.mails.length = 0
    const good = drafts(22)
    const all = good.toSpliced(
      7,
      0,
      { emailAddress: 'Again@example.com', role: 'org:member' },
      { emailAddress: 'bo@example.com', role: 'org:member' },
    )
    all.splice(18, 0, { emailAddress: 'no address', role: 'org:member' })
    const outcomes = await sent.send(all)
    expect(outcomes.map(({ draft }) => draft)).toEqual(all)
    const failed = outcomes.flatMap(({ draft, error }) => (error ? [[draft.emailAddress, error.code]] : []))
    expect(failed).toEqual([
      ['Again@example.com', 'alreadyInvited'],
      ['bo@example.com', 'alreadyMember'],
      ['no address', 'invalidEmailAddress'],
    ])
    expect(outcomes.flatMap(({ invitation }) => invitation?.emailAddress ?? [])).toEqual(addresses(good))
    expect(database.mails.map(({ to }) => to).toSorted()).toEqual(addresses(good).toSorted())
  })

  it.each([
    [1, 1],
    [2, 1],
    [10, 1],
    [11, 2],
    [25, 3],
    [1000, 100],
    [1001, 101],
  ])('sends to %i addresses with %i calls', async (count, expected) => {
    const { port, calls, database } = await clerkBackendWorld()
    const outcomes = await port({ budget: false }).send(drafts(count))
    expect(tally(outcomes)).toEqual({ sent: count })
    expect(calls()).toHaveLength(expected)
    expect(calls().filter((call) => call.endsWith('/bulk'))).toHaveLength(Math.ceil((count - 1) / 10))
    expect(database.mails).toHaveLength(count)
  })

  it('F55: keeps roles apart, and leaves one that does not exist alone after its first call', async () => {
    const { port, requests } = await clerkBackendWorld()
    const outcomes = await port().send([
      ...drafts(15),
      ...drafts(30, 'org:captain', 15),
      ...drafts(5, 'org:admin', 45),
    ])
    expect(tally(outcomes)).toEqual({ sent: 20, invalidRole: 30 })
    expect(requests).toHaveLength(4)
  })

  it('F55: calls an address that is there twice invited already, or failed twice', async () => {
    const { port, calls, database } = await clerkBackendWorld()
    const twice = [...drafts(2), { emailAddress: ' PERSON1@example.com', role: 'org:admin' }]
    const outcomes = await port().send([
      ...twice,
      { emailAddress: 'broken', role: 'org:member' },
      { emailAddress: 'BROKEN', role: 'org:member' },
    ])
    expect(outcomes.map(({ error }) => error?.code)).toEqual([
      undefined,
      undefined,
      'alreadyInvited',
      'invalidEmailAddress',
      'invalidEmailAddress',
    ])
    expect(database.mails).toHaveLength(2)
    expect(calls().filter((call) => call.startsWith('POST'))).toHaveLength(2)
  })

  it('F55: sends one by one where a refusal names nobody', async () => {
    const { port, faults, database, calls } = await clerkBackendWorld()
    faults.fault = ({ url }) =>
      url.endsWith('/bulk')
        ? Response.json({ errors: [{ code: 'brand_new', message: 'No.' }] }, { status: 422 })
        : undefined
    const all = [...drafts(4), { emailAddress: 'broken', role: 'org:member' }]
    expect(tally(await port().send(all))).toEqual({ sent: 4, invalidEmailAddress: 1 })
    expect(calls().filter((call) => call.startsWith('POST'))).toHaveLength(5)
    expect(database.mails).toHaveLength(4)
  })

  it.each(['organization', 'application'] as const)(
    'F55: mails nobody twice where Clerk refuses some of a call and invites the others (%s)',
    async (scope) => {
      const { port, database } = await clerkBackendWorld()
      database.bulkIsAtomic = false
      const all = [
        ...drafts(6),
        { emailAddress: 'broken', role: 'org:member' },
        ...drafts(3, 'org:member', 6),
      ]
      const outcomes = await port(scope === 'application' ? { scope, ignoreExisting: true } : { scope }).send(
        all,
      )
      expect(tally(outcomes)).toEqual({ sent: 3, unconfirmed: 6, invalidEmailAddress: 1 })
      const mailed = database.mails.map(({ to }) => to)
      expect(new Set(mailed).size).toBe(9)
      expect(mailed).toHaveLength(9)
    },
  )

  it.each([
    [401, 'authentication_invalid', 'signedOut'],
    [402, 'insufficient_seats', 'limitReached'],
    [403, 'missing_organization_permission', 'forbidden'],
    [403, 'organization_membership_quota_exceeded', 'limitReached'],
    [404, 'organization_not_found_or_unauthorized', 'forbidden'],
    [400, 'invitations_not_supported', 'unsupported'],
    [429, 'too_many_requests', 'rateLimited'],
  ])('F05 F55: asks no more after %i %s', async (status, code, expected) => {
    const { port, faults } = await clerkBackendWorld()
    let calls = 0
    faults.fault = () => {
      calls += 1
      return calls > 1 ? Response.json({ errors: [{ code, message: 'No.' }] }, { status }) : undefined
    }
    const outcomes = await port().send(drafts(40))
    expect(tally(outcomes)).toEqual({ sent: 10, [expected]: 30 })
    expect(calls).toBe(2)
  })
})

describe('an answer that is lost', () => {
  it.each([
    ['the line breaks', 'network', () => 'drop after' as const],
    ['the server fails', 'serverError', () => new Response('', { status: 502 })],
    ['a page comes in its place', 'malformed', () => new Response('<html>')],
  ])('F12 F13 F56: where %s, is told as one, and nothing is sent twice', async (_, code, fault) => {
    const { port, faults, database } = await clerkBackendWorld()
    let calls = 0
    faults.fault = () => {
      calls += 1
      return calls === 2 ? fault() : undefined
    }
    const outcomes = await port().send(drafts(30))
    expect(outcomes.map(({ error }) => error?.code ?? 'sent')).toEqual([
      ...Array<string>(10).fill('sent'),
      ...Array<string>(10).fill(code),
      ...Array<string>(10).fill('sent'),
    ])
    expect(outcomes[10]?.error?.ambiguous).toBe(true)
    expect(calls).toBe(3)
    const mailed = database.mails.map(({ to }) => to)
    expect(new Set(mailed).size).toBe(mailed.length)
  })

  it('F55 F57: tells apart who is missing in it', async () => {
    const { port, faults, requests } = await clerkBackendWorld()
    faults.fault = () =>
      requests.length > 0
        ? undefined
        : Response.json({
            data: [
              { object: 'organization_invitation', id: 'orginv_1', email_address: 'PERSON1@example.com' },
            ],
            total_count: 1,
          })
    const outcomes = await port().send(drafts(2))
    expect(outcomes.map(({ error }) => error?.code)).toEqual(['unconfirmed', undefined])
    expect(outcomes[1]?.invitation).toMatchObject({ id: 'orginv_1', createdAt: null })
  })
})
