import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betterAuthInvitations } from 'invitekit/better-auth'
import type { BetterAuthClient } from 'invitekit/better-auth'
import { InvitationError } from 'invitekit/headless'
import type { ReceivedInvitationOutcome, ReceivedInvitationRecord } from 'invitekit/headless'
import { mustHave, sentBy } from '../../support/ports.ts'

/** So that a failure can be seen again: fast-check tells the path to it. */
const run = { numRuns: 10_000, seed: 20_261_122 }
const everything = { page: 1, pageSize: 50 }

/** Invitations over a client that answers every call with this. */
function over(answer: () => unknown) {
  const reply = async () => answer()
  const authClient: BetterAuthClient = {
    organization: {
      listUserInvitations: reply,
      getInvitation: reply,
      acceptInvitation: reply,
      rejectInvitation: reply,
      listMembers: reply,
      setActive: reply,
      listInvitations: reply,
      inviteMember: reply,
      cancelInvitation: reply,
    },
  }
  const client = betterAuthInvitations(authClient, { userId: 'user_1', organizationId: 'org_1' })
  const received = mustHave(client.received, 'decline', 'isMember', 'activate')
  const sent = sentBy(client)
  return {
    list: () => received.list(everything),
    get: () => received.get('inv_1'),
    accept: () => received.accept('inv_1'),
    decline: () => received.decline('inv_1'),
    isMember: () => received.isMember('org_1'),
    activate: () => received.activate('org_1'),
    sent: () => sent.list(everything),
    revoke: () => sent.revoke('inv_1'),
  }
}

/** What a call gave, or the error that it was refused with; anything else that it threw, it throws. */
async function settled<Value>(call: () => Promise<Value>): Promise<Value | InvitationError> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof InvitationError) return error
    throw error
  }
}

const text = (value: unknown) => typeof value === 'string'
const optionalText = (value: unknown) => value === undefined || (text(value) && value !== '')
const readable = (value: unknown) => typeof value === 'number' && new Date(value).getUTCFullYear() >= 2000
const types = {
  id: (value: unknown) => text(value) && value !== '',
  emailAddress: text,
  role: text,
  status: text,
  createdAt: (value: unknown) => value === null || readable(value),
  updatedAt: (value: unknown) => value === null,
  expiresAt: (value: unknown) => value === undefined || readable(value),
}

/** The fields of a record that are not what the types say. */
function faults({ publicOrganizationData, publicMetadata, inviter, ...record }: ReceivedInvitationRecord) {
  const organization = publicOrganizationData
  return [
    ...Object.entries(types).flatMap(([field, fits]) =>
      fits(Object.entries(record).find(([key]) => key === field)?.[1]) ? [] : [field],
    ),
    ...Object.keys(record).filter((key) => !(key in types)),
    ...(text(organization.id) && text(organization.name) && text(organization.imageUrl)
      ? []
      : ['organization']),
    ...(organization.slug === null || text(organization.slug) ? [] : ['slug']),
    ...(organization.hasImage === (organization.imageUrl !== '') ? [] : ['hasImage']),
    ...(optionalText(inviter?.name) && optionalText(inviter?.emailAddress) ? [] : ['inviter']),
    ...(JSON.stringify(publicMetadata) === '{}' ? [] : ['publicMetadata']),
  ]
}

/** The fields of an outcome that are not what the types say. */
function outcomeFaults(outcome: ReceivedInvitationOutcome) {
  return Object.entries(outcome)
    .filter(([key, value]) => !['id', 'status', 'role'].includes(key) || !text(value))
    .map(([key]) => key)
}

const value = fc.json().map((json): unknown => JSON.parse(json))
const moment = fc.oneof(
  value,
  fc.double(),
  fc.date({ noInvalidDate: false }),
  fc.constantFrom('2026-11-22', '', '2026-11-22T12:00:00Z', 1_795_348_800, 1_795_348_800_000, 1e20),
)
const field = fc.oneof(
  value,
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.constantFrom('pending', 'accepted'),
)
const names = [
  'id',
  'email',
  'role',
  'status',
  'organizationId',
  'organizationName',
  'organizationSlug',
  'organizationLogo',
  'inviterName',
  'inviterEmail',
]
const row = fc.record(
  {
    ...Object.fromEntries(names.map((key) => [key, field])),
    createdAt: moment,
    expiresAt: moment,
  },
  { requiredKeys: [] },
)
const data = fc.oneof(
  value,
  row,
  fc.array(fc.oneof(row, value), { maxLength: 4 }),
  fc.record({ invitation: fc.oneof(row, value), member: fc.oneof(row, value) }, { requiredKeys: [] }),
  fc.record({ members: fc.oneof(fc.array(fc.oneof(row, value), { maxLength: 3 }), value), total: value }),
)

describe('F14 F15 F16 F17 F18 F58: 10,000 arbitrary answers', () => {
  it('give records with every field of its type, or an InvitationError', async () => {
    const prototype = Object.getOwnPropertyNames(Object.prototype)
    let records = 0
    let outcomes = 0
    await fc.assert(
      fc.asyncProperty(data, async (any) => {
        const { list, get, accept, decline, isMember, sent } = over(() => ({ data: any, error: null }))
        const page = await settled(list)
        const one = await settled(get)
        const read = [...(page instanceof InvitationError ? [] : page.items), one].flatMap((record) =>
          record instanceof InvitationError ? [] : [record],
        )
        const settledOnes = [await settled(accept), await settled(decline)].flatMap((outcome) =>
          outcome instanceof InvitationError ? [] : [outcome],
        )
        records += read.length
        outcomes += settledOnes.length
        expect(read.flatMap(faults)).toEqual([])
        expect(settledOnes.flatMap(outcomeFaults)).toEqual([])
        expect(JSON.parse(JSON.stringify([read, settledOnes]))).toEqual([read, settledOnes])
        const member = await settled(isMember)
        expect(member instanceof InvitationError || typeof member === 'boolean').toBe(true)
        await settled(sent)
      }),
      run,
    )
    expect(records).toBeGreaterThan(2000)
    expect(outcomes).toBeGreaterThan(500)
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype)
  }, 60_000)

  it('of any shape, refusals among them, reject with nothing but an InvitationError', async () => {
    const error = fc.record({ code: value, message: value, status: value }, { requiredKeys: [] })
    const answer = fc.oneof(value, fc.record({ data, error: fc.oneof(value, error) }), fc.record({ error }))
    await fc.assert(
      fc.asyncProperty(answer, async (any) => {
        const calls = Object.values(over(() => any)).map((call) => settled<unknown>(async () => call()))
        expect(await Promise.all(calls)).toHaveLength(8)
      }),
      { ...run, numRuns: 2500 },
    )
  }, 60_000)
})

describe('F58: a client that throws', () => {
  const cyclic: Record<string, unknown> = { status: 401 }
  cyclic['self'] = cyclic

  it.each<[string, unknown]>([
    ['a text', 'out of order'],
    ['nothing', undefined],
    ['null', null],
    ['a frozen error', Object.freeze(new Error('frozen'))],
    ['a frozen object', Object.freeze({ code: 'UNAUTHORIZED' })],
    ['an object that holds itself', cyclic],
    ['an object without a prototype', Object.create(null)],
    ['a proxy that refuses', new Proxy({}, { ownKeys: () => fail(), get: () => fail() })],
    ['a symbol', Symbol('thrown')],
    ['an abort', new DOMException('Aborted', 'AbortError')],
  ])('%s leaves open what arrived', async (_what, thrown) => {
    const calls = over(() => {
      throw thrown
    })
    for (const call of Object.values(calls)) {
      const error = await settled<unknown>(async () => call())
      expect(error).toBeInstanceOf(InvitationError)
      expect(error).toMatchObject({ code: 'network', ambiguous: true })
      expect(error instanceof InvitationError && Object.is(error.cause, thrown)).toBe(true)
    }
  })

  it('at once, before there is a promise, leaves it open too', async () => {
    const absent: unknown = undefined
    const { received } = betterAuthInvitations({ organization: Object(absent) }, { userId: 'user_1' })
    expect(await settled(() => received.accept('inv_1'))).toMatchObject({ code: 'network' })
  })
})

describe('F17: a list', () => {
  it.each<[unknown]>([[{}], [{ 0: { id: 'inv_1' }, length: 1 }], ['[]'], [new Map()], [new Blob(['[]'])]])(
    'that is no list is never taken for an empty one: %j',
    async (any) => {
      const { list, sent } = over(() => ({ data: any }))
      expect(await settled(list)).toMatchObject({ code: 'malformed' })
      expect(await settled(sent)).toMatchObject({ code: 'malformed' })
    },
  )

  it('drops the rows that have no id, and keeps the others', async () => {
    const { list } = over(() => ({
      data: [null, {}, [], 7, 'inv_0', { id: 'inv_1' }, { id: '' }, { id: 2 }],
    }))
    const page = await settled(list)
    expect(page).toMatchObject({ items: [{ id: 'inv_1' }, { id: '2' }], total: 2 })
  })
})

it('T18: keys of a prototype in an answer reach no prototype', async () => {
  const prototype = Object.getOwnPropertyNames(Object.prototype)
  const hostile =
    '{"id":"inv_1","__proto__":{"polluted":1,"role":"owner"},"constructor":{"prototype":{"polluted":1}},' +
    '"metadata":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}'
  const answers = [
    `[${hostile}]`,
    hostile,
    `{"invitation":${hostile},"member":{"__proto__":{"role":"owner"}}}`,
  ]
  const { list, get, accept } = over(() => ({ data: JSON.parse(answers.shift() ?? '') }))
  expect(await settled(list)).toMatchObject({ items: [{ id: 'inv_1', role: '', publicMetadata: {} }] })
  expect(await settled(get)).toMatchObject({ id: 'inv_1', role: '' })
  expect(await settled(accept)).toEqual({ id: 'inv_1', status: '' })
  expect({}).not.toHaveProperty('polluted')
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype)
})

function fail(): never {
  throw new Error('Looked into what was thrown.')
}
