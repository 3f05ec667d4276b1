import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A runtime that serves the handler of `example-handler.ts`. */
export interface Runtime {
  answer: (request: Request) => Promise<Response>
  stop?: () => Promise<void>
}

const address = 'http://127.0.0.1/api/invitations'
const own = { 'X-Invitekit': '1', 'Sec-Fetch-Site': 'same-origin' }
const json = { 'Content-Type': 'application/json' }
const bo = { emailAddress: 'bo@example.com', role: 'member' }

/** What every runtime must do with one and the same handler. */
export function handlerSuite(name: string, start: () => Runtime | Promise<Runtime>) {
  describe(`F71: the handler on ${name}`, () => {
    let runtime: Runtime

    beforeAll(async () => {
      runtime = await start()
    })

    afterAll(async () => runtime?.stop?.())

    /** The answer to a request by the person whom the session names. */
    async function ask(session: string, { query = '', ...init }: RequestInit & { query?: string } = {}) {
      const headers = { Cookie: `session=${session}`, ...own, ...Object(init.headers) }
      const response = await runtime.answer(new Request(`${address}${query}`, { ...init, headers }))
      const body = Object(JSON.parse(await response.text()))
      return { status: response.status, headers: response.headers, body, error: Object(body.error) }
    }

    function post(session: string, body: unknown, headers: Record<string, string> = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      return ask(session, { method: 'POST', body: text, headers: { ...json, ...headers } })
    }

    const send = (session: string, ...invitations: unknown[]) =>
      post(session, { operation: 'send', invitations })

    it('sends, lists and revokes', async () => {
      const { status, body } = await send('ana.acme', bo, { ...bo, emailAddress: 'no address' })
      expect([status, body.outcomes.length]).toEqual([200, 2])
      expect(body.outcomes[0].invitation).toMatchObject({ ...bo, status: 'pending' })
      expect(body.outcomes[1].error).toMatchObject({ code: 'invalidEmailAddress' })
      const { id } = body.outcomes[0].invitation

      const listed = await ask('ana.acme', { query: '?status=pending&order=emailAddress' })
      expect(listed.body).toMatchObject({ items: [{ id }], hasNextPage: false, total: 1 })
      expect((await ask('cy.globex')).body).toMatchObject({ items: [], total: 0 })

      const revoked = await post('ana.acme', { operation: 'revoke', id })
      expect([revoked.status, revoked.body.invitation]).toMatchObject([200, { id, status: 'revoked' }])
      const again = await post('ana.acme', { operation: 'revoke', id })
      expect([again.status, again.error.code]).toEqual([404, 'notUsable'])
    })

    it('keeps letters as they are', async () => {
      await send('ana.letters', { ...bo, emailAddress: 'zoë+ñandú@example.com' })
      const { body } = await ask('ana.letters', { query: `?search=${encodeURIComponent('ZOË+ñ')}` })
      expect(body.items[0]).toMatchObject({ emailAddress: 'zoë+ñandú@example.com' })
    })

    it('refuses who is nobody, and who may not', async () => {
      expect(await ask('')).toMatchObject({ status: 401, error: { code: 'signedOut' } })
      expect(await send('guest.acme', bo)).toMatchObject({ status: 403, error: { code: 'forbidden' } })
    })

    it.each([
      ['another method', { method: 'PUT', body: '{}' }, 405],
      ['an unknown question', { query: '?organizationId=globex' }, 400],
      ['what is no JSON', { method: 'POST', body: 'operation=send' }, 415],
      ['broken JSON', { method: 'POST', body: '{', headers: json }, 400],
      ['no body', { method: 'POST', headers: json }, 400],
    ])('refuses %s', async (_, init, status) => {
      expect(await ask('ana.acme', init)).toMatchObject({ status, error: { code: expect.any(String) } })
    })

    it('refuses what is longer than 64 KB', async () => {
      const [most, long] = [' '.repeat(65_536), ' '.repeat(65_537)]
      expect(await post('ana.acme', most)).toMatchObject({ status: 400, error: { reason: 'notJson' } })
      expect(await post('ana.acme', long)).toMatchObject({ status: 413, error: { reason: 'tooLarge' } })
    })

    it.each([
      ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
      ['another page of this site', { 'Sec-Fetch-Site': 'same-site' }],
      ['another origin', { Origin: 'https://example.org' }],
      ['a form', { 'X-Invitekit': '' }],
      ['a page that asks for an image', { 'Sec-Fetch-Dest': 'image' }],
    ])('refuses what comes from %s', async (_, headers) => {
      const refused = await post('ana.forged', { operation: 'send', invitations: [bo] }, headers)
      expect(refused).toMatchObject({ status: 403, error: { reason: 'crossSite' } })
      expect((await ask('ana.forged')).body.total).toBe(0)
    })

    it('lets a page of its own origin in', async () => {
      expect(await ask('ana.acme', { headers: { Origin: 'http://127.0.0.1' } })).toMatchObject({
        status: 200,
      })
    })

    it('says how long to wait', async () => {
      const { status, headers, error } = await ask('hasty.acme')
      expect([status, headers.get('Retry-After'), error.retryAfter]).toEqual([429, '30', 30_000])
    })

    it('says with each answer what it is, and lets no other origin read it', async () => {
      for (const { headers } of [await ask('ana.acme'), await ask(''), await send('guest.acme')]) {
        expect(Object.fromEntries(headers)).toMatchObject({
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
          'content-type': 'application/json; charset=utf-8',
          'cross-origin-resource-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
        })
        expect(headers.get('vary')).toContain('Cookie')
        expect([...headers.keys()].filter((header) => header.startsWith('access-control'))).toEqual([])
      }
    })
  })
}
