import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { settle, statusNow } from '../../fakes/clerk/invitations.ts'
import type { ClerkApplicationInvitation, StoredStatus } from '../../fakes/clerk/records.ts'
import { clerkBackendInvitations } from '../../src/adapters/clerk/backend/clerk-backend.ts'
import type { SentQuery } from '../../src/model/sent-query.ts'
import { clerkBackendWorld } from '../support/clerk-backend.ts'

const minute = 60 * 1000

type World = Awaited<ReturnType<typeof clerkBackendWorld>>

const statuses = ['pending', 'accepted', 'revoked', 'expired', 'declined', 'on_hold']
const orders = [
  'createdAt',
  '-createdAt',
  'emailAddress',
  '-emailAddress',
  'expiresAt',
  '-expiresAt',
] as const

const row = fc.record({
  /** From few names, so that many of them match a search. */
  name: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 }),
  status: fc.constantFrom<StoredStatus>('pending', 'accepted', 'revoked'),
  days: fc.integer({ min: 1, max: 60 }),
})

const query: fc.Arbitrary<SentQuery> = fc.record({
  page: fc.integer({ min: 1, max: 5 }),
  pageSize: fc.integer({ min: 1, max: 12 }),
  status: fc.option(fc.subarray(statuses), { nil: undefined }),
  order: fc.option(fc.constantFrom(...orders), { nil: undefined }),
  search: fc.option(fc.constantFrom('', ' ', 'a', 'AB', 'c@', 'inv_', 'nobody'), { nil: undefined }),
})

/** Fills the instance. What was sent with one call is of one moment, so rows agree in when they were made. */
function fill(
  { database, time }: World,
  rows: readonly { name: string; status: StoredStatus; days: number }[],
) {
  const table = database.applicationInvitations
  table.clear()
  for (const [index, { name, status, days }] of rows.entries()) {
    const createdAt = time.now - Math.ceil((rows.length - index) / 4) * minute
    const invitation: ClerkApplicationInvitation = {
      id: database.newId('inv'),
      emailAddress: `${name}${index}@example.com`,
      status: 'pending',
      publicMetadata: {},
      ticket: 'ticket',
      redirectUrl: null,
      createdAt,
      updatedAt: createdAt,
      expiresAt: time.now + (days - 20) * 24 * 60 * minute,
    }
    table.set(invitation.id, settle(database, invitation, status))
  }
}

/** What the page has to be: Clerk's own lists put together, plainly filtered, sorted and cut. */
function model(
  { database }: World,
  { page, pageSize, status, order = '-createdAt', search = '' }: SentQuery,
) {
  const text = search.trim().toLowerCase()
  const field = order.replace('-', '')
  const sign = order.startsWith('-') ? -1 : 1
  const key = (one: ClerkApplicationInvitation) =>
    field === 'createdAt' ? one.createdAt : field === 'expiresAt' ? one.expiresAt : one.emailAddress
  const compare = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -sign : sign)
  const all = [...database.applicationInvitations.values()].filter((one) => one.emailAddress.includes(text))
  const isRevoked = (one: ClerkApplicationInvitation) => statusNow(one, database) === 'revoked'
  const lists = status
    ? status.map((word) => all.filter((one) => statusNow(one, database) === word))
    : [all.filter((one) => !isRevoked(one)), all.filter(isRevoked)]
  const found = lists
    .flatMap((list) => list.toSorted((a, b) => compare(key(a), key(b)) || compare(a.id, b.id)))
    .toSorted((a, b) => compare(key(a), key(b)))
  const start = (page - 1) * pageSize
  return {
    ids: found.slice(start, start + pageSize).map(({ id }) => id),
    total: found.length,
    hasNextPage: found.length > start + pageSize,
  }
}

it('lists the application’s invitations as one list, though Clerk keeps them in several', async () => {
  const world = await clerkBackendWorld()
  const { port } = world
  const sent = port({ scope: 'application' })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), query, async (rows, asked) => {
      fill(world, rows)
      const { items, total, hasNextPage } = await sent.list(asked)
      expect({ ids: items.map(({ id }) => id), total, hasNextPage }).toEqual(model(world, asked))
    }),
    { numRuns: 300 },
  )
})

it('finds an invitation by its id', async () => {
  const world = await clerkBackendWorld()
  const { database, port } = world
  fill(world, [
    { name: 'a', status: 'pending', days: 30 },
    { name: 'b', status: 'revoked', days: 30 },
  ])
  const sent = port({ scope: 'application' })
  for (const id of database.applicationInvitations.keys()) {
    expect((await sent.list({ page: 1, pageSize: 10, search: id })).items.map((item) => item.id)).toEqual([
      id,
    ])
  }
})

it('lists one that is revoked meanwhile once, as it was read last', async () => {
  const world = await clerkBackendWorld()
  const { time, client } = world
  const one = { id: 'inv_1', emailAddress: 'bo@example.com', createdAt: time.now }
  const invitations = {
    createInvitation: client.invitations.createInvitation,
    createInvitationBulk: client.invitations.createInvitationBulk,
    revokeInvitation: client.invitations.revokeInvitation,
    getInvitationList: async ({ status = 'pending' }: { status?: string }) => ({
      data: [{ ...one, status }],
      totalCount: 1,
    }),
  }
  const { organizations } = client
  const backend = clerkBackendInvitations({ invitations, organizations }, { scope: 'application' })
  const sent = backend.connect({ session: { userId: 'user_1' }, headers: new Headers() })
  const { items } = await sent.list({ page: 1, pageSize: 10 })
  expect(items.map(({ status }) => status)).toEqual(['revoked'])
})

it('asks for no more than 500 at once, and for nothing beyond the end', async () => {
  const world = await clerkBackendWorld()
  const { port, requests } = world
  fill(
    world,
    Array.from({ length: 1200 }, (_, index) => ({ name: 'a', status: 'pending', days: 30 + (index % 9) })),
  )
  requests.length = 0
  const sent = port({ scope: 'application' })
  const deep = await sent.list({ page: 12, pageSize: 100 })
  expect(deep.items).toHaveLength(100)
  expect(deep).toMatchObject({ total: 1200, hasNextPage: false })
  expect(requests.map(({ path }) => new URLSearchParams(path.split('?')[1]).get('limit'))).toEqual(
    expect.arrayContaining(['500', '500', '200', '500']),
  )
  requests.length = 0
  expect((await sent.list({ page: 900, pageSize: 100, status: ['accepted', 'revoked'] })).items).toEqual([])
  expect(requests).toHaveLength(2)
})

it('loses and repeats nothing at a page’s edge, though all were sent in one moment', async () => {
  const world = await clerkBackendWorld()
  const sent = world.port({ scope: 'application' })
  fill(
    world,
    Array.from({ length: 40 }, (_, index) => ({
      name: 'a',
      status: index % 3 ? 'pending' : 'revoked',
      days: 30,
    })),
  )
  for (const one of world.database.applicationInvitations.values()) one.createdAt = world.time.now
  const pages = await Promise.all([1, 2, 3].map((page) => sent.list({ page, pageSize: 15 })))
  expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(40)
})
