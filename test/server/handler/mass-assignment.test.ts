import { describe, expect, it } from 'vitest'
import { bodyOf, createHandler, get, post, refusalOf, sending } from '../../support/handler.ts'

/** What backends take with an invitation, and nobody is asked for here. */
const keys = [
  'publicMetadata',
  'privateMetadata',
  'redirectUrl',
  'inviterUserId',
  'requestingUserId',
  'expiresInDays',
  'ignoreExisting',
  'notify',
  'templateSlug',
  'organizationId',
  'url',
  '__proto__',
]

/** Written by hand, because a literal's `__proto__` is no field. */
const bodies = (key: string) => ({
  body: `{"operation":"send","invitations":[{"emailAddress":"new@example.com","role":"member"}],"${key}":{"admin":true}}`,
  invitation: `{"operation":"send","invitations":[{"emailAddress":"new@example.com","role":"member","${key}":{"admin":true}}]}`,
})

const unknownField = [400, refusalOf('other', { reason: 'unknownField' })]

describe('T17: fields that nobody asked for', () => {
  it('has 12 of them', () => {
    expect(new Set(keys).size).toBe(12)
  })

  it.each(keys)('T17: refuses %s, wherever it is', async (key) => {
    const { handler, calls } = createHandler()
    const { body, invitation } = bodies(key)
    const requests = [
      post('administrator', body),
      post('administrator', invitation),
      post('administrator', sending(), {}, `?${key}=true`),
      get('administrator', `?${key}=true`),
      get('administrator', `?members=&${key}=true`),
      post('administrator', `{"operation":"revoke","id":"inv_acme","${key}":true}`),
      post('administrator', `{"operation":"setRole","id":"inv_acme","role":"admin","${key}":true}`),
    ]
    for (const request of requests) {
      const response = await handler(request)
      expect([response.status, await bodyOf(response)]).toEqual(unknownField)
    }
    const forms = [
      new URLSearchParams({
        operation: 'send',
        emailAddress: 'new@example.com',
        role: 'member',
        [key]: 'true',
      }),
      formOf({ operation: 'send', emailAddress: 'new@example.com', role: 'member', [key]: 'true' }),
    ]
    for (const form of forms) {
      const { url, headers } = post('administrator', '')
      headers.delete('Content-Type')
      const response = await handler(new Request(url, { method: 'POST', headers, body: form }))
      expect([response.status, await bodyOf(response)]).toEqual([
        415,
        refusalOf('other', { reason: 'notJson' }),
      ])
    }
    expect(calls).toEqual([])
  })

  it('T17: refuses a role where none belongs', async () => {
    const { handler, calls } = createHandler()
    const { body } = bodies('role')
    for (const text of [
      body,
      body.replace('{"admin":true}', '"owner"'),
      '{"operation":"revoke","id":"inv_acme","role":"owner"}',
      '{"operation":"resend","id":"inv_acme","role":"owner"}',
    ]) {
      const response = await handler(post('administrator', text))
      expect([response.status, await bodyOf(response)]).toEqual(unknownField)
    }
    expect(calls).toEqual([])
  })

  it.each(['constructor', 'prototype', 'toString', 'length', '0', 'Role', 'emailaddress'])(
    'T17: refuses %s too',
    async (key) => {
      const { handler, calls } = createHandler()
      for (const body of Object.values(bodies(key))) {
        expect((await handler(post('administrator', body))).status).toBe(400)
      }
      expect(calls).toEqual([])
    },
  )

  it('T17: hands a backend the address and the role of each, and nothing else', async () => {
    const { handler, calls } = createHandler({ pendingLimit: false })
    await handler(post('administrator', sending(' New@Example.com ', 'admin')))
    expect(calls).toMatchObject([{ verb: 'send', organizationId: 'org_acme' }])
    expect(calls[0]?.argument).toStrictEqual([{ emailAddress: 'New@Example.com', role: 'admin' }])
  })

  it('T17: hands a backend the id and the role of one that is changed, and nothing else', async () => {
    const { handler, calls, database } = createHandler()
    await handler(post('administrator', { operation: 'setRole', id: 'inv_acme', role: 'admin' }))
    expect(calls.map(({ argument }) => argument)).toStrictEqual([{ id: 'inv_acme', role: 'admin' }])
    expect(database.invitations.get('inv_acme')).toMatchObject({ role: 'admin', status: 'pending' })
  })

  it.each([7, null, undefined, ['admin'], { role: 'admin' }])(
    'T17: takes the role %j for none',
    async (role) => {
      const { handler, calls } = createHandler()
      const response = await handler(post('administrator', { operation: 'setRole', id: 'inv_acme', role }))
      expect([response.status, await bodyOf(response)]).toEqual([
        400,
        refusalOf('other', { reason: 'invalidField' }),
      ])
      expect(calls).toEqual([])
    },
  )

  it('T18: leaves every object as it was', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const { handler } = createHandler()
    for (const body of Object.values(bodies('__proto__'))) await handler(post('administrator', body))
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })
})

describe('T36: roles', () => {
  const refused = [
    'member,owner',
    'owner',
    'Member',
    ' member',
    'member ',
    '',
    'constructor',
    'org:admin',
    'admin,admin',
  ]

  it.each(refused)(
    'T36: does not give the role “%s”, which is not among those of this person',
    async (role) => {
      const { handler, calls } = createHandler()
      const response = await handler(post('administrator', sending('new@example.com', role)))
      const { outcomes } = await response.json()
      expect(outcomes).toEqual([{ emailAddress: 'new@example.com', error: { code: 'invalidRole' } }])
      const changed = await handler(post('administrator', { operation: 'setRole', id: 'inv_acme', role }))
      expect([changed.status, await bodyOf(changed)]).toEqual([422, refusalOf('invalidRole')])
      expect(calls).toEqual([])
    },
  )

  it('T36: goes by the roles of the session', async () => {
    const { handler } = createHandler({
      roles: async ({ userId }) => (userId === 'ana' ? [{ key: 'owner', name: 'Owner' }] : []),
    })
    const code = async (who: string) => {
      const { outcomes } = await (await handler(post(who, sending('new@example.com', 'owner')))).json()
      return outcomes[0].error?.code
    }
    expect([await code('administrator'), await code('neighbour')]).toEqual([undefined, 'invalidRole'])
  })

  it('T36: goes by them too where one is changed', async () => {
    const { handler } = createHandler({
      roles: async ({ userId }) => (userId === 'ana' ? [{ key: 'admin', name: 'Admin' }] : []),
    })
    const change = async (who: string, id: string) =>
      (await handler(post(who, { operation: 'setRole', id, role: 'admin' }))).status
    expect(await change('administrator', 'inv_acme')).toBe(200)
    expect(await change('neighbour', 'inv_globex')).toBe(422)
  })

  it('tells which roles there are, by key and name alone', async () => {
    const owner = { key: 'owner', name: 'Owner', permissions: ['canary'] }
    const { handler, events } = createHandler({ roles: [owner] })
    const response = await handler(get('administrator', '?roles'))
    expect(await response.json()).toStrictEqual({ roles: [{ key: 'owner', name: 'Owner' }] })
    expect((await handler(get('member', '?roles'))).status).toBe(403)
    expect(events).toMatchObject([
      { operation: 'roles', outcome: 'allowed' },
      { operation: 'roles', outcome: 'denied' },
    ])
  })

  it('T14, T36: gives none with an invitation to the application', async () => {
    const { handler } = createHandler({ scope: 'application' })
    const send = async (invitation: object) => {
      const response = await handler(post('owner', { operation: 'send', invitations: [invitation] }))
      return (await response.json()).outcomes[0].error?.code
    }
    expect(await send({ emailAddress: 'a@example.com' })).toBeUndefined()
    expect(await send({ emailAddress: 'b@example.com', role: '' })).toBeUndefined()
    expect(await send({ emailAddress: 'c@example.com', role: 'member' })).toBe('invalidRole')
    expect(await (await handler(get('owner', '?roles'))).json()).toEqual({ roles: [] })
  })
})

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  return form
}
