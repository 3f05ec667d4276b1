import { describe, expect, it } from 'vitest'
import { bodyOf, createHandler, get, post, refusalOf, sending } from '../../support/handler.ts'

const queries: readonly (readonly [string, number])[] = [
  ['', 200],
  ['?page=1&pageSize=20', 200],
  ['?page=10000&pageSize=100', 200],
  ['?status=pending&status=expired&search=bo&order=-emailAddress', 200],
  ['?status=some_new_word', 200],
  [`?search=${'a'.repeat(200)}`, 200],
  [`?search=${'a'.repeat(201)}`, 400],
  ['?page=0', 400],
  ['?page=10001', 400],
  ['?page=-1', 400],
  ['?page=1.5', 400],
  ['?page=1e3', 400],
  ['?page=0x10', 400],
  ['?page=01', 400],
  ['?page=', 400],
  ['?page=NaN', 400],
  ['?page=1&page=2', 400],
  ['?pageSize=101', 400],
  ['?pageSize=0', 400],
  ['?order=role', 400],
  ['?order=constructor', 400],
  ['?order=createdAt&order=-createdAt', 400],
  ['?status=', 400],
  ['?status=a%20b', 400],
  [`?${'status=a&'.repeat(11)}`, 400],
  ['?roles&page=1', 400],
  ['?roles=1', 400],
  ['?callback=alert', 400],
]

const bodies: readonly (readonly [string, number])[] = [
  ['', 400],
  ['{', 400],
  ['null', 400],
  ['[]', 400],
  ['"send"', 400],
  ['{}', 400],
  ['{"operation":"list"}', 400],
  ['{"operation":"roles"}', 400],
  ['{"operation":"constructor","id":"inv_acme"}', 400],
  ['{"operation":["send"],"invitations":[]}', 400],
  ['{"operation":"send"}', 400],
  ['{"operation":"send","invitations":[]}', 400],
  ['{"operation":"send","invitations":{"0":{}}}', 400],
  ['{"operation":"send","invitations":["new@example.com"]}', 400],
  ['{"operation":"send","invitations":[null]}', 400],
  ['{"operation":"send","invitations":[[]]}', 400],
  ['{"operation":"send","invitations":[{"role":"member"}]}', 400],
  ['{"operation":"send","invitations":[{"emailAddress":["new@example.com"],"role":"member"}]}', 400],
  ['{"operation":"send","invitations":[{"emailAddress":"new@example.com","role":["member"]}]}', 400],
  ['{"operation":"revoke"}', 400],
  ['{"operation":"revoke","id":"inv_acme","id":"inv_globex"}', 404],
  ['\uFEFF{"operation":"revoke","id":"inv_acme"}', 200],
]

describe('what a request may say', () => {
  it.each(queries)('reads %j with %i', async (query, status) => {
    const { handler, calls } = createHandler()
    expect((await handler(get('administrator', query))).status).toBe(status)
    expect(calls.length).toBe(status === 200 ? 1 : 0)
  })

  it('asks for what was asked for', async () => {
    const { handler, calls } = createHandler()
    await handler(get('administrator', '?page=2&pageSize=7&status=pending&search=bo&order=emailAddress'))
    await handler(get('administrator'))
    expect(calls.map(({ argument }) => argument)).toStrictEqual([
      { page: 2, pageSize: 7, status: ['pending'], search: 'bo', order: 'emailAddress' },
      { page: 1, pageSize: 20 },
    ])
  })

  it.each(bodies)('writes %s with %i', async (body, status) => {
    const { handler } = createHandler()
    expect((await handler(post('administrator', body))).status).toBe(status)
  })

  it.each([
    'no address',
    '@example.com',
    'new@',
    'new@example.com@example.com',
    'a@example.com,b@example.com',
    'New <new@example.com>',
    'new@example.com\r\nBcc: all@example.com',
    'new@example.com\0',
    'n\u200Bew@example.com',
    'n\u202Eew@example.com',
    '\u00ADnew@example.com',
    'new@exa\uFEFFmple.com',
    `${'a'.repeat(310)}@example.com`,
    '',
  ])('tells of the address %j alone that it is none', async (emailAddress) => {
    const { handler } = createHandler()
    const invitations = [emailAddress, 'new@example.com'].map((one) => ({
      emailAddress: one,
      role: 'member',
    }))
    const response = await handler(post('administrator', { operation: 'send', invitations }))
    const { outcomes } = await response.json()
    expect(outcomes).toMatchObject([
      { emailAddress, error: { code: 'invalidEmailAddress' } },
      { emailAddress: 'new@example.com', invitation: { status: 'pending' } },
    ])
  })

  it('T20: takes 100 invitations, and no more', async () => {
    const send = async (count: number) => {
      const invitations = Array.from({ length: count }, (_, n) => ({
        emailAddress: `p${n}@example.com`,
        role: 'member',
      }))
      return (await createHandler().handler(post('administrator', { operation: 'send', invitations }))).status
    }
    expect([await send(100), await send(101)]).toEqual([200, 400])
  })

  it('T20: stops reading after 64 KB, whatever the request says of its length', async () => {
    const { handler, calls } = createHandler()
    let read = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1024
        controller.enqueue(new Uint8Array(1024).fill(32))
      },
    })
    const { url, headers } = post('administrator', '')
    headers.set('Content-Length', '10')
    const init = { method: 'POST', headers, body: endless, duplex: 'half' }
    const response = await handler(new Request(url, init))
    expect([response.status, await bodyOf(response)]).toEqual([
      413,
      refusalOf('other', { reason: 'tooLarge' }),
    ])
    expect(read).toBeLessThan(100 * 1024)
    expect(calls).toEqual([])
  })

  it('T20: takes 64 KB to the byte', async () => {
    const body = JSON.stringify(sending())
    const padded = (size: number) => post('administrator', body.padEnd(size))
    expect((await createHandler().handler(padded(64 * 1024))).status).toBe(200)
    expect((await createHandler().handler(padded(64 * 1024 + 1))).status).toBe(413)
  })

  it('T41: waits no longer for a request than for an answer', async () => {
    const { handler, calls } = createHandler({ timeout: 5 })
    const { url, headers } = post('administrator', '')
    const init = { method: 'POST', headers, body: new ReadableStream(), duplex: 'half' }
    const response = await handler(new Request(url, init))
    expect([response.status, await bodyOf(response)]).toEqual([408, refusalOf('timeout')])
    expect(calls).toEqual([])
  })

  it('refuses what is not UTF-8', async () => {
    const { handler } = createHandler()
    const { url, headers } = post('administrator', '')
    const response = await handler(
      new Request(url, { method: 'POST', headers, body: new Uint8Array([34, 255, 34]) }),
    )
    expect([response.status, await bodyOf(response)]).toEqual([
      400,
      refusalOf('other', { reason: 'notJson' }),
    ])
  })

  it('tells the host which hook has taken the body', async () => {
    const { handler, errors } = createHandler({
      authenticate: async (request) => {
        await request.text()
        return { userId: 'ana', organizationId: 'org_acme' }
      },
    })
    expect((await handler(post('administrator', sending()))).status).toBe(500)
    expect(String(errors[0])).toContain('request.clone()')
  })
})
