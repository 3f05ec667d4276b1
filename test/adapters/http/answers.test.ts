// @vitest-environment node
import { InvitationError } from 'invitekit/headless'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientOver, everySentVerb } from '../../support/http-world.ts'

const everything = { page: 1, pageSize: 20 }
const drafts = ['a', 'b', 'c'].map((name) => ({ emailAddress: `${name}@example.com`, role: 'member' }))
const sentOver = (value: unknown) => everySentVerb(clientOver(() => Response.json(value)).sent)

describe('what a handler answers', () => {
  it('loses a row without an id, and no other', async () => {
    const items = [
      { id: 'inv_1' },
      { id: '' },
      null,
      7,
      'inv_2',
      [],
      { emailAddress: 'a@example.com' },
      { id: 3 },
    ]
    const page = await sentOver({ items, hasNextPage: true, total: 8, truncated: true }).list(everything)
    expect(page.items.map(({ id }) => id)).toEqual(['inv_1', '3'])
    expect(page).toMatchObject({ hasNextPage: true, total: 8, truncated: true })
  })

  it('reads what it can of a row', async () => {
    const unreadable = {
      status: 7,
      createdAt: 'soon',
      expiresAt: {},
      inviter: 'ana',
      organization: [],
      publicMetadata: '{}',
    }
    const { items } = await sentOver({ items: [{ id: 'inv_1', ...unreadable }], total: 'many' }).list(
      everything,
    )
    expect(items).toEqual([
      {
        id: 'inv_1',
        emailAddress: '',
        status: '7',
        revoked: false,
        createdAt: null,
        updatedAt: null,
        publicMetadata: null,
      },
    ])
  })

  it('has no place for a link', async () => {
    const { items } = await sentOver({
      items: [{ id: 'inv_1', url: 'https://app.example.com/canary' }],
    }).list(everything)
    expect(JSON.stringify(items)).not.toContain('canary')
  })

  it('T18: takes nothing over that would change an object’s kind', async () => {
    const json =
      '{"items":[{"id":"inv_1","publicMetadata":{"__proto__":{"admin":true},"a":{"constructor":1,"b":2}}}]}'
    const { sent } = clientOver(() => new Response(json))
    const { items } = await sent.list(everything)
    expect(items[0]?.publicMetadata).toStrictEqual({ a: { b: 2 } })
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  it('is not understood where it is none', async () => {
    const sent = sentOver({ items: {}, outcomes: 'sent', roles: 7 })
    await expect(sent.list(everything)).rejects.toMatchObject({ code: 'malformed' })
    await expect(sent.roles()).rejects.toMatchObject({ code: 'malformed' })
    await expect(sent.revoke('inv_1')).rejects.toMatchObject({ code: 'malformed' })
    await expect(sent.link('inv_1')).rejects.toMatchObject({ code: 'malformed' })
    expect((await sent.send(drafts)).map(({ error }) => error?.code)).toEqual([
      'malformed',
      'malformed',
      'malformed',
    ])
  })

  it('leaves open what became of an address that it doesn’t tell of, or tells of another', async () => {
    const invitation = { id: 'inv_1', emailAddress: 'b@example.com' }
    const outcomes = [
      { emailAddress: 'b@example.com', invitation },
      { emailAddress: 'b@example.com', error: { code: 'tooSunny' } },
    ]
    const told = await sentOver({ outcomes }).send(drafts)
    expect(told.map(({ error }) => error?.code)).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed'])
  })

  it('T36: gives roles by key and name, the key where there is no name', async () => {
    const roles = [
      { key: 'member', name: 'Member', permissions: ['all'] },
      { key: 'admin' },
      { name: 'Nobody' },
      null,
    ]
    expect(await sentOver({ roles }).roles()).toStrictEqual([
      { key: 'member', name: 'Member' },
      { key: 'admin', name: 'admin' },
    ])
  })
})

describe('a request that fails on the way through many', () => {
  const many = Array.from({ length: 250 }, (_, n) => ({ emailAddress: `p${n}@example.com`, role: 'member' }))
  const codesOver = async (second: () => Response) => {
    let requests = 0
    const { sent } = clientOver(async (request) => {
      requests += 1
      if (requests === 2) return second()
      const { invitations } = await request.json()
      const outcomes = invitations.map((one: { emailAddress: string }) => ({
        ...one,
        invitation: { id: 'inv_1' },
      }))
      return Response.json({ outcomes })
    })
    const codes = (await sent.send(many)).map(({ error }) => error?.code)
    return { requests, codes: [0, 99, 100, 199, 200, 249].map((index) => codes[index]) }
  }

  it('leaves the rest where it is: not sent where it got lost', async () => {
    const lost = await codesOver(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    expect(lost.requests).toBe(2)
    expect(lost.codes).toEqual([undefined, undefined, 'serverError', 'serverError', 'notSent', 'notSent'])
  })

  it('leaves the rest where it is: refused where it was refused', async () => {
    const refused = await codesOver(() => Response.json({ error: { code: 'rateLimited' } }, { status: 429 }))
    expect(refused.requests).toBe(2)
    expect(refused.codes).toEqual([
      undefined,
      undefined,
      'rateLimited',
      'rateLimited',
      'rateLimited',
      'rateLimited',
    ])
  })
})

describe('any answer', () => {
  it('is read, or fails with an InvitationError', async () => {
    const body = fc.oneof(
      fc.string(),
      fc.uint8Array(),
      fc.json(),
      fc
        .record({
          items: fc.anything(),
          outcomes: fc.anything(),
          invitation: fc.anything(),
          roles: fc.anything(),
          error: fc.anything(),
        })
        .map((value) =>
          JSON.stringify(value, (_, field) => (typeof field === 'bigint' ? String(field) : field)),
        ),
      fc
        .array(
          fc.record({
            id: fc.string(),
            status: fc.string(),
            createdAt: fc.anything(),
            publicMetadata: fc.object(),
          }),
        )
        .map((items) =>
          JSON.stringify({ items }, (_, field) => (typeof field === 'bigint' ? String(field) : field)),
        ),
    )
    const before = Object.getOwnPropertyNames(Object.prototype)
    await fc.assert(
      fc.asyncProperty(body, fc.integer({ min: 200, max: 599 }), async (text, status) => {
        const isEmpty = [204, 205, 304].includes(status)
        const sent = everySentVerb(clientOver(() => new Response(isEmpty ? null : text, { status })).sent)
        const asked = [
          sent.list(everything),
          sent.revoke('a'),
          sent.resend('a'),
          sent.remove('a'),
          sent.link('a'),
          sent.roles(),
        ]
        const thrown = (await Promise.allSettled(asked)).flatMap((settled) =>
          settled.status === 'rejected' ? [settled.reason] : [],
        )
        expect(thrown.filter((error) => !(error instanceof InvitationError))).toEqual([])
        const outcomes = await sent.send(drafts)
        expect(outcomes.map(({ draft }) => draft)).toEqual(drafts)
        for (const { error, invitation } of outcomes) expect(invitation ?? error).toBeDefined()
      }),
      { numRuns: 300 },
    )
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  })
})
