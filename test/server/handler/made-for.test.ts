import { describe, expect, it } from 'vitest'
import { bodyOf, createHandler, get, post, refusalOf, sending } from '../../support/handler.ts'

const madeFor = (value: string) => ({ 'X-Invitekit-Session': value })

describe('T12, T13: a page that outlives its session', () => {
  it.each(['ana', 'ana/org_acme'])('T12: is answered where it was made for this one: %s', async (value) => {
    const { handler } = createHandler()
    expect((await handler(get('administrator', '', madeFor(value)))).status).toBe(200)
    expect((await handler(post('administrator', sending(), madeFor(value)))).status).toBe(200)
  })

  it.each([
    ['bob', 401, 'signedOut'],
    ['bob/org_acme', 401, 'signedOut'],
    ['', 401, 'signedOut'],
    ['/org_acme', 401, 'signedOut'],
    ['%zz', 401, 'signedOut'],
    ['Ana', 401, 'signedOut'],
    ['ana/org_globex', 409, 'changed'],
    ['ana/', 409, 'changed'],
    ['ana/org_acme/more', 409, 'changed'],
    ['ana/org%5Facme', 409, 'changed'],
  ] as const)('T12, T13: is refused where it was made for %j', async (value, status, code) => {
    const { handler, calls, events } = createHandler()
    for (const request of [
      get('administrator', '', madeFor(value)),
      post('administrator', sending(), madeFor(value)),
    ]) {
      const response = await handler(request)
      expect([response.status, await bodyOf(response)]).toEqual([status, refusalOf(code)])
    }
    expect(calls).toEqual([])
    expect(events).toMatchObject([
      { actor: 'ana', outcome: 'denied', code },
      { actor: 'ana', outcome: 'denied', code },
    ])
  })

  it('T13: is told that the organization is another one where there is none any more', async () => {
    const { handler, calls } = createHandler()
    const response = await handler(get('homeless', '', madeFor('sol/org_acme')))
    expect([response.status, await bodyOf(response)]).toEqual([409, refusalOf('changed')])
    expect(calls).toEqual([])
  })

  it('T12: names nobody to a handler that knows nobody', async () => {
    const { handler, calls } = createHandler()
    expect((await handler(get('', '', madeFor('ana/org_acme')))).status).toBe(401)
    expect(calls).toEqual([])
  })

  it('T13: goes by the session alone for what it does', async () => {
    const { handler, calls } = createHandler({
      authenticate: () => ({ userId: 'ana/é', organizationId: 'org_acme' }),
      authorize: () => true,
    })
    const response = await handler(get('', '', madeFor('ana%2F%C3%A9/org_acme')))
    expect(response.status).toBe(200)
    expect(calls).toMatchObject([{ organizationId: 'org_acme' }])
  })

  it('T14: is not asked for an organization where the invitations have none', async () => {
    const { handler } = createHandler({ scope: 'application' })
    expect((await handler(get('owner', '', madeFor('root/org_acme')))).status).toBe(200)
    expect((await handler(get('owner', '', madeFor('ana/org_acme')))).status).toBe(401)
  })
})
