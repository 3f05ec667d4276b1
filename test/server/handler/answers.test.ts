import type { InvitationRecord } from 'invitekit/headless'
import { describe, expect, it } from 'vitest'
import { createHandler, get, post, sending } from '../../support/handler.ts'

const canary = 'canary-7f3a'

/** A record as a careless backend gives it: with a raw copy, the link, and what is private. */
function careless(record: InvitationRecord): InvitationRecord {
  const more = {
    raw: { url: canary },
    _raw: canary,
    privateMetadata: { note: canary },
    ticket: canary,
    secret: canary,
  }
  return Object.assign(record, more, {
    url: `https://app.example.com/accept?ticket=${canary}`,
    inviter: Object.assign({ name: 'Ana Lima', emailAddress: 'ana@example.com' }, { userId: canary }),
    organization: Object.assign(
      { ...record.organization },
      { privateMetadata: canary, maxAllowedMemberships: canary },
    ),
  })
}

function carelessWorld() {
  const world = createHandler()
  world.backend.shape = ({ resend, ...port }) => ({
    ...port,
    list: async (query) => {
      const page = await port.list(query)
      return Object.assign(page, { items: page.items.map(careless), raw: canary })
    },
    send: async (drafts) =>
      (await port.send(drafts)).map((outcome) =>
        Object.assign(
          outcome,
          { raw: canary },
          outcome.invitation && { invitation: careless(outcome.invitation) },
        ),
      ),
    revoke: async (id) => careless(await port.revoke(id)),
    resend: async (id) => careless((await resend?.(id)) ?? (await port.revoke(id))),
  })
  return world
}

const asked = {
  list: () => get('administrator'),
  send: () => post('administrator', sending()),
  revoke: () => post('administrator', { operation: 'revoke', id: 'inv_acme' }),
  resend: () => post('administrator', { operation: 'resend', id: 'inv_acme' }),
}

const invitation = {
  id: expect.stringMatching(/^inv_/),
  emailAddress: expect.stringContaining('@example.com'),
  status: expect.any(String),
  revoked: expect.any(Boolean),
  createdAt: expect.any(Number),
  updatedAt: expect.any(Number),
  role: 'member',
  publicMetadata: {},
  inviter: { name: 'Ana Lima', emailAddress: 'ana@example.com' },
  organization: { id: 'org_acme', name: 'Acme', slug: 'acme', hasImage: false, imageUrl: '' },
}
const expiring = { ...invitation, expiresAt: expect.any(Number) }

describe('T10: what leaves the server', () => {
  it.each([
    ['list', { items: [invitation], hasNextPage: false, total: 1 }],
    ['send', { outcomes: [{ emailAddress: 'new@example.com', invitation: expiring }] }],
    ['revoke', { invitation }],
    ['resend', { invitation: expiring }],
  ] as const)('T10: is these fields alone, on %s', async (operation, shape) => {
    const response = await carelessWorld().handler(asked[operation]())
    const text = await response.text()
    expect(JSON.parse(text)).toStrictEqual(shape)
    expect(text).not.toContain(canary)
  })

  it('T10: is the link where it is asked for, and nothing else then', async () => {
    const { handler } = createHandler()
    const response = await handler(post('administrator', { operation: 'link', id: 'inv_acme' }))
    expect(await response.json()).toStrictEqual({ url: 'https://app.example.com/accept?secret=canary-link' })
  })

  it('answers a removal with nothing', async () => {
    const { handler, database } = createHandler()
    const response = await handler(post('administrator', { operation: 'remove', id: 'inv_acme' }))
    expect(await response.json()).toStrictEqual({})
    expect(database.invitations.has('inv_acme')).toBe(false)
  })
})

describe('T40, T42: answers taken for something else', () => {
  it.each([
    ['a list', () => get('administrator'), 200],
    ['the roles', () => get('administrator', '?roles'), 200],
    ['a write', () => post('administrator', sending()), 200],
    ['nobody', () => get(''), 401],
    ['a stranger', () => get('member'), 403],
    ['a callback', () => get('administrator', '?callback=alert'), 400],
    ['markup', () => post('administrator', '<script>alert(1)</script>'), 400],
    ['an absent id', () => post('administrator', { operation: 'revoke', id: 'nothing' }), 404],
    ['another method', () => new Request('https://app.example.com/', { method: 'DELETE' }), 405],
    ['a form', () => post('administrator', 'a=b', { 'Content-Type': 'text/plain' }), 415],
  ])('T40: says that it is private data: %s', async (_, request, status) => {
    const response = await createHandler().handler(request())
    expect(response.status).toBe(status)
    const { allow: _allow, ...headers } = Object.fromEntries(response.headers)
    expect(headers).toStrictEqual({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/json; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      vary: 'Cookie, Authorization, Origin, Sec-Fetch-Site',
      'x-content-type-options': 'nosniff',
    })
    expect(await response.json()).toBeTypeOf('object')
  })
})

describe('T31: many at once', () => {
  it('T31: gives each of 200 people their own, and tells of each by their own name', async () => {
    const { handler, backend, events } = createHandler({
      authenticate: async (request) => {
        const userId = request.headers.get('X-User') ?? ''
        await new Promise((resolve) => setTimeout(resolve, userId.length % 3))
        return { userId, organizationId: `org_${userId}` }
      },
      authorize: async () => true,
    })
    backend.connect = ({ session, headers }) => ({
      list: async () => {
        await new Promise((resolve) => setTimeout(resolve, Number(session.userId.slice(5)) % 5))
        const organization = {
          id: session.organizationId ?? '',
          name: '',
          slug: null,
          hasImage: false,
          imageUrl: '',
        }
        const emailAddress = `${headers.get('X-User')}@example.com`
        const record = { id: `inv_${session.userId}`, emailAddress, status: 'pending', publicMetadata: null }
        return { items: [{ ...record, createdAt: null, updatedAt: null, organization }], hasNextPage: false }
      },
      send: async () => [],
      revoke: async () => Promise.reject(new Error('not asked')),
    })
    const users = Array.from({ length: 200 }, (_, n) => `user_${n}`)
    const answers = await Promise.all(
      users.map(async (user) => (await handler(get('', '', { 'X-User': user }))).text()),
    )
    const named = answers.map((text) => new Set(text.match(/user_\d+/g)))
    expect(named).toEqual(users.map((user) => new Set([user])))
    expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set(users))
    expect(events.every(({ actor, organizationId }) => organizationId === `org_${actor}`)).toBe(true)
    expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(200)
  })
})
