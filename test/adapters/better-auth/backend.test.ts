import { describe, expect, it, vi } from 'vitest'
import { betterAuthBackendInvitations } from 'invitekit/server'
import type { BetterAuthServer } from '../../../src/adapters/better-auth/backend/auth.ts'

const everything = { page: 1, pageSize: 10_000 }

type FindMany = Awaited<BetterAuthServer['$context']>['adapter']['findMany']

interface Server {
  rows?: (query: Parameters<FindMany>[0]) => unknown[]
  create?: (input: unknown) => Promise<unknown>
  call?: () => unknown
  plugins?: BetterAuthServer['options']['plugins']
}

/** The sent side over a server that answers so: by default it permits everything, and has no invitations. */
function over({ rows = () => [], call = () => ({ success: true, role: 'owner' }), create, plugins }: Server) {
  const answer = async () => call()
  const auth: BetterAuthServer = {
    options: { plugins: plugins ?? [{ id: 'organization' }] },
    $context: Promise.resolve({
      adapter: { findMany: async (query) => rows(query).slice(0, query.limit) },
    }),
    api: {
      hasPermission: answer,
      getActiveMemberRole: answer,
      createInvitation: create ?? answer,
      cancelInvitation: answer,
      listMembers: answer,
    },
  }
  const session = { userId: 'user_1', organizationId: 'org_1' }
  return betterAuthBackendInvitations(auth).connect({ session, headers: new Headers() })
}

function row(index: number) {
  const createdAt = new Date('2026-11-22T12:00:00Z')
  return { id: `inv_${index}`, email: 'bo@example.com', role: 'member', status: 'canceled', createdAt }
}

function throwing(thrown: unknown) {
  return () => {
    throw thrown
  }
}

/** As better-auth's `APIError`: the status is a word, and its number is apart. */
function apiError(statusCode: number, body?: object, headers: HeadersInit = {}) {
  return Object.assign(new Error('No.'), { status: 'A_WORD', statusCode, body, headers })
}

describe('the refusals of a better-auth server', () => {
  it.each([
    [apiError(401), { code: 'signedOut', status: 401 }],
    [apiError(403, { code: 'HOUSE_RULE' }), { code: 'forbidden', status: 403, backendCode: 'HOUSE_RULE' }],
    [apiError(402, { code: 'SEATS', message: 'No seat is left.' }), { code: 'limitReached', status: 402 }],
    [apiError(429, {}, { 'Retry-After': '30' }), { code: 'rateLimited', retryAfter: 30_000 }],
    [apiError(500), { code: 'serverError', status: 500 }],
    [apiError(400, { message: 'ROLE_NOT_FOUND: wizard' }), { code: 'invalidRole' }],
    [new TypeError('The database is away.'), { code: 'serverError' }],
    ['nonsense', { code: 'serverError' }],
    [undefined, { code: 'serverError' }],
  ])('are InvitationErrors: %j', async (thrown, error) => {
    const sent = over({ call: throwing(thrown) })
    const expected = { name: 'InvitationError', ...error }
    await expect(sent.list(everything)).rejects.toMatchObject(expected)
    await expect(sent.revoke('inv_1')).rejects.toMatchObject(expected)
    const [outcome] = await sent.send([{ emailAddress: 'bo@example.com', role: 'member' }])
    expect(outcome?.error).toMatchObject(expected)
  })

  it('tell of a database that is away', async () => {
    const sent = over({ rows: throwing(new Error('The database is away.')) })
    await expect(sent.list(everything)).rejects.toMatchObject({ code: 'serverError' })
    await expect(sent.resend?.('inv_1')).rejects.toMatchObject({ code: 'serverError' })
  })

  it.each([{}, { success: 'true' }, { success: false }, null])(
    'are what is no permission: %j',
    async (answer) => {
      await expect(over({ call: () => answer }).list(everything)).rejects.toMatchObject({ code: 'forbidden' })
    },
  )

  it('tell where the organization plugin is not there', async () => {
    const sent = over({ plugins: [{ id: 'bearer' }] })
    await expect(sent.list(everything)).rejects.toMatchObject({ code: 'unsupported' })
    await expect(sent.revoke('inv_1')).rejects.toMatchObject({ code: 'unsupported' })
  })

  it('tell of an answer that is no invitation', async () => {
    const [outcome] = await over({}).send([{ emailAddress: 'bo@example.com', role: 'member' }])
    expect(outcome?.error).toMatchObject({ code: 'malformed' })
  })
})

describe('the list of a better-auth server', () => {
  it('keeps its order where the database does not', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => row(index))
    const lists = [
      rows,
      rows.toReversed(),
      rows.toSorted((a, b) => (Number(a.id.at(-1)) % 3) - (Number(b.id.at(-1)) % 3)),
    ]
    const ids = []
    for (const list of lists) {
      const { items } = await over({ rows: () => list }).list(everything)
      ids.push(items.map(({ id }) => id).join(' '))
    }
    expect(new Set(ids).size).toBe(1)
  })

  it('says where it leaves some out', async () => {
    const rows = (length: number) => () => Array.from({ length }, (_, index) => row(index))
    const all = await over({ rows: rows(10_000) }).list(everything)
    expect([all.items.length, all.truncated]).toEqual([10_000, false])
    const cut = await over({ rows: rows(10_001) }).list(everything)
    expect([cut.items.length, cut.truncated]).toEqual([10_000, true])
  })

  it('asks the database for no other status than is wanted', async () => {
    const stored = Array.from({ length: 10_001 }, (_, index) => row(index))
    const pending = { ...row(10_001), status: 'pending', expiresAt: new Date('2026-11-22T12:01:00Z') }
    const sent = over({
      rows: ({ where }) =>
        [...stored, pending].filter(({ status }) =>
          where.every(({ field, value }) => field !== 'status' || value.includes(status)),
        ),
    })
    const { items, truncated } = await sent.list({ ...everything, status: ['expired', 'declined'] })
    expect([items.map(({ id }) => id), truncated]).toEqual([['inv_10001'], false])
    expect((await sent.list({ ...everything, status: [] })).items).toEqual([])
  })

  it('leaves out what is no row', async () => {
    const { items } = await over({ rows: () => [null, {}, 'row', row(1)] }).list(everything)
    expect(items.map(({ id }) => id)).toEqual(['inv_1'])
  })
})

describe('sending again by a better-auth server', () => {
  it('repeats the teams and the host’s own fields', async () => {
    const create = vi.fn(async (_input: unknown) => row(2))
    const fields = { status: 'pending', teamId: 'red,blue', message: 'Welcome.', seat: 7, note: null }
    const sent = over({ rows: () => [{ ...row(1), ...fields }], create })
    expect(await sent.resend?.('inv_1')).toMatchObject({ id: 'inv_2' })
    const body = {
      email: 'bo@example.com',
      role: 'member',
      organizationId: 'org_1',
      resend: true,
      teamId: ['red', 'blue'],
      message: 'Welcome.',
      seat: 7,
    }
    expect(create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ body: expect.objectContaining(body) }),
    )
    expect(JSON.stringify(create.mock.calls)).not.toContain('note')
  })
})
