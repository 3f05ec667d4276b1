// @vitest-environment node
import type { HttpInvitationsOptions } from 'invitekit/http'
import { describe, expect, it } from 'vitest'
import { clientOver, httpWorld } from '../../support/http-world.ts'

const everything = { page: 1, pageSize: 20 }
const draft = { emailAddress: 'new@example.com', role: 'member' }

/** A client, and the requests that it has made. */
function recorded(options: Partial<HttpInvitationsOptions> = {}) {
  const requests: Request[] = []
  const { sent } = clientOver((request) => {
    requests.push(request)
    return Response.json({ items: [], hasNextPage: false })
  }, options)
  return { sent, requests }
}

describe('T12, T13: a client that outlives its session', () => {
  it.each([
    [{ userId: 'ana' }, 'ana'],
    [{ userId: 'ana', organizationId: 'org_acme' }, 'ana/org_acme'],
    [{ userId: 'ána/b', organizationId: 'o/1' }, '%C3%A1na%2Fb/o%2F1'],
    [{ userId: null, organizationId: 'org_acme' }, null],
  ])('T12: says for whom it was made: %j', async (options, header) => {
    const own = { 'X-Invitekit-Session': 'mine' }
    const { sent, requests } = recorded({ ...options, ...(header && { headers: () => own }) })
    await sent.list(everything)
    await sent.revoke('inv_1').catch(() => {})
    expect(requests.map(({ headers }) => headers.get('X-Invitekit-Session'))).toEqual([header, header])
  })

  it('T12: does nothing for another person', async () => {
    const world = httpWorld()
    world.actAs('neighbour')
    const [outcome] = await world.sent.send([draft])
    expect(outcome?.error).toMatchObject({ code: 'signedOut', status: 401 })
    await expect(world.sent.list(everything)).rejects.toMatchObject({ code: 'signedOut' })
    expect(world.calls).toEqual([])
  })

  it('T13: does nothing in another organization', async () => {
    const world = httpWorld({
      authenticate: () => ({ userId: 'ana', organizationId: 'org_globex' }),
    })
    const [outcome] = await world.sent.send([draft])
    expect(outcome?.error).toMatchObject({ code: 'changed', status: 409 })
    await expect(world.sent.list(everything)).rejects.toMatchObject({ code: 'changed' })
    expect(world.calls).toEqual([])
  })
})

describe('F70: headers that the host gives', () => {
  it.each([
    ['throws', () => Promise.reject(new Error('no token'))],
    [
      'throws at once',
      () => {
        throw new Error('no token')
      },
    ],
    ['hangs', () => new Promise<never>(() => {})],
    ['gives no headers', () => ({ 'no name': 'a' })],
  ])('F70: are asked for before anything is sent: it %s', async (_, headers) => {
    const { sent, requests } = recorded({ headers, timeout: 10 })
    await expect(sent.list(everything)).rejects.toMatchObject({ code: 'notSent' })
    await expect(sent.revoke('inv_1')).rejects.toMatchObject({ code: 'notSent', ambiguous: false })
    const [outcome] = await sent.send([draft])
    expect(outcome?.error).toMatchObject({ code: 'notSent' })
    expect(requests).toEqual([])
  })

  it('F70: are not waited for by who has gone', async () => {
    const { sent, requests } = recorded({ headers: () => new Promise<never>(() => {}) })
    await expect(sent.list(everything, AbortSignal.abort())).rejects.toMatchObject({ code: 'notSent' })
    expect(requests).toEqual([])
  })
})

describe('what a list asks for', () => {
  it('is added to the address’s own query', async () => {
    const { sent, requests } = recorded({ url: '/api/invitations?tenant=1' })
    await sent.list(everything)
    await sent.revoke('inv_1').catch(() => {})
    expect(requests.map(({ url }) => url)).toEqual([
      'https://app.example.com/api/invitations?tenant=1&page=1&pageSize=20',
      'https://app.example.com/api/invitations?tenant=1',
    ])
  })

  it('is cut to what a handler takes', async () => {
    const { sent, calls } = httpWorld()
    await sent.list({ page: 1, pageSize: 500, search: 'x'.repeat(300) })
    expect(calls).toMatchObject([{ argument: { pageSize: 100, search: 'x'.repeat(200) } }])
  })
})
