import { createInvitationsHandler } from 'invitekit/server'
import { describe, expect, it } from 'vitest'
import {
  acme,
  allOperations,
  bodyOf,
  createHandler,
  get,
  globex,
  post,
  sending,
} from '../../support/handler.ts'

const requests = {
  list: (who: string) => get(who, '?page=1&pageSize=20'),
  send: (who: string) => post(who, sending()),
  revoke: (who: string) => post(who, { operation: 'revoke', id: 'inv_acme' }),
  resend: (who: string) => post(who, { operation: 'resend', id: 'inv_acme' }),
  remove: (who: string) => post(who, { operation: 'remove', id: 'inv_acme' }),
  link: (who: string) => post(who, { operation: 'link', id: 'inv_acme' }),
  setRole: (who: string) => post(who, { operation: 'setRole', id: 'inv_acme', role: 'admin' }),
  members: (who: string) => get(who, '?members'),
}

/**
 * 200 is allowed; 404 is allowed in their own organization, where there is no such invitation; 422 is allowed, where there
 * is no role to give.
 */
const matrix = {
  organization: {
    //               list send revoke resend remove link setRole members
    '': [401, 401, 401, 401, 401, 401, 401, 401],
    member: [403, 403, 403, 403, 403, 403, 403, 403],
    administrator: [200, 200, 200, 200, 200, 200, 200, 200],
    neighbour: [200, 200, 404, 404, 404, 404, 404, 200],
    homeless: [403, 403, 403, 403, 403, 403, 403, 403],
    owner: [403, 403, 403, 403, 403, 403, 403, 403],
  },
  application: {
    '': [401, 401, 401, 401, 401, 401, 401, 401],
    member: [403, 403, 403, 403, 403, 403, 403, 403],
    administrator: [403, 403, 403, 403, 403, 403, 403, 403],
    neighbour: [403, 403, 403, 403, 403, 403, 403, 403],
    homeless: [403, 403, 403, 403, 403, 403, 403, 403],
    owner: [200, 200, 200, 200, 200, 200, 422, 200],
  },
}

const actors: Record<string, string | null> = {
  '': null,
  member: 'mia',
  administrator: 'ana',
  neighbour: 'gil',
  homeless: 'sol',
  owner: 'root',
}

const cells = (['organization', 'application'] as const).flatMap((scope) =>
  Object.entries(matrix[scope]).flatMap(([who, statuses]) =>
    allOperations.map((operation, index) => ({
      scope,
      who,
      operation,
      status: statuses[index] ?? 0,
    })),
  ),
)

describe('T12, T14, T34: who may do what', () => {
  it('has 96 cells', () => {
    expect(cells).toHaveLength(96)
  })

  it.each(cells)('T12: $scope, $who: $operation is $status', async ({ scope, who, operation, status }) => {
    const { handler, calls, events, database } = createHandler({ scope })
    const request =
      scope === 'application' && operation === 'send'
        ? post(who, { operation: 'send', invitations: [{ emailAddress: 'new@example.com' }] })
        : requests[operation](who)
    const before = JSON.stringify([...database.invitations])
    const response = await handler(request)
    const body = await bodyOf(response)
    expect([response.status, body]).toEqual([status, expect.stringMatching(/^\{.*\}$/)])
    expect(body.includes('"invitation":{"id":"inv_')).toBe(
      status === 200 && ['send', 'revoke', 'resend', 'setRole'].includes(operation),
    )

    const isDenied = status === 401 || status === 403
    expect(calls.length > 0).toBe(!isDenied && status !== 422)
    expect(
      calls.every(({ organizationId }) => organizationId === (who === 'neighbour' ? globex.id : acme.id)),
    ).toBe(true)
    expect(JSON.stringify([...database.invitations]) !== before).toBe(
      status === 200 && !['list', 'link', 'members'].includes(operation),
    )

    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      scope,
      actor: actors[who],
      outcome: isDenied || status === 422 ? 'denied' : status === 200 ? 'allowed' : 'failed',
      // Before it is known who asks, a request is not read.
      ...(status !== 401 &&
        !(scope === 'organization' && ['homeless', 'owner'].includes(who)) && { operation }),
    })
  })

  it('T14: gives an organization’s administrator none of the application’s invitations', async () => {
    const { handler } = createHandler({ scope: 'application' })
    const text = await bodyOf(await handler(get('administrator')))
    expect(text).not.toContain('inv_')
  })

  it.each([undefined, null, 1, 'true', {}, [], Promise.resolve('yes')])(
    'T12: takes %j of authorize for a no',
    async (verdict) => {
      // @ts-expect-error – what a host without types may return
      const { handler, calls } = createHandler({ authorize: () => verdict })
      expect((await handler(get('administrator'))).status).toBe(403)
      expect(calls).toEqual([])
    },
  )

  it.each([undefined, {}, { userId: '' }, { userId: 7 }, { organizationId: acme.id }])(
    'T12: takes the session %j for nobody',
    async (session) => {
      // @ts-expect-error – what a host without types may return
      const { handler, calls } = createHandler({ authenticate: () => session })
      expect((await handler(get('administrator'))).status).toBe(401)
      expect(calls).toEqual([])
    },
  )

  it.each(['', null, 7, ['org_acme'], {}])(
    'T13: takes the organization %j for none',
    async (organizationId) => {
      // @ts-expect-error – what a host without types may return
      const { handler, calls } = createHandler({ authenticate: () => ({ userId: 'ana', organizationId }) })
      const response = await handler(get('administrator'))
      expect([response.status, await bodyOf(response)]).toEqual([
        403,
        expect.stringContaining('noOrganization'),
      ])
      expect(calls).toEqual([])
    },
  )
})

describe('T12: a handler without what protects it', () => {
  const { backend } = createHandler()
  const whole = { backend, authenticate: () => null, authorize: () => false, roles: [] }

  it.each(['backend', 'authenticate', 'authorize', 'roles'] as const)(
    'T12: is not made without %s, and says so',
    (name) => {
      expect(() => createInvitationsHandler(whole)).not.toThrow()
      expect(() => createInvitationsHandler({ ...whole, [name]: undefined })).toThrow(
        new RegExp(`^createInvitationsHandler: No \`${name}\`. Pass .+\\.$`),
      )
    },
  )

  it('T12: needs no roles for the application', () => {
    const application = createHandler({ scope: 'application' }).backend
    expect(() => createInvitationsHandler({ ...whole, backend: application, roles: undefined })).not.toThrow()
  })

  it('T14: takes no roles for the application, where there are none to give', () => {
    const application = createHandler({ scope: 'application' }).backend
    expect(() => createInvitationsHandler({ ...whole, backend: application })).toThrow(/`roles`/)
  })

  it.each(['https://app.example.com/', 'app.example.com', 'null', '*', 'file:///'])(
    'T16: takes no origin called %s',
    (origin) => {
      expect(() => createInvitationsHandler({ ...whole, origins: [origin] })).toThrow(/is no origin/)
    },
  )

  it('T12: takes no operation that it does not have', () => {
    // @ts-expect-error – what a host without types may pass
    expect(() => createInvitationsHandler({ ...whole, operations: ['accept'] })).toThrow(/No such operation/)
  })

  it.each(['remove', 'link', 'setRole', 'members'] as const)(
    'T12: offers no %s where that is not asked for',
    async (operation) => {
      const { handler, calls } = createHandler({ operations: undefined })
      expect((await handler(requests[operation]('administrator'))).status).toBe(501)
      expect(calls).toEqual([])
    },
  )

  it('T12: does only what is asked for', async () => {
    const { handler, calls } = createHandler({ operations: ['list'] })
    expect((await handler(get('administrator'))).status).toBe(200)
    expect((await handler(get('administrator', '?roles'))).status).toBe(501)
    expect((await handler(post('administrator', sending()))).status).toBe(501)
    expect(calls.map(({ verb }) => verb)).toEqual(['list'])
  })
})
