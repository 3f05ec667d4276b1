// @vitest-environment node
import { InvitationError } from 'invitekit/headless'
import { httpInvitations } from 'invitekit/http'
import type { HttpInvitationsOptions } from 'invitekit/http'
import { describe, expect, it } from 'vitest'
import { clientOver, everySentVerb } from '../../support/http-world.ts'

const everything = { page: 1, pageSize: 20 }
const drafts = [{ emailAddress: 'new@example.com', role: 'member' }]
const empty = () => Response.json({ items: [], hasNextPage: false })

/** The sent side of a client that is answered so. */
function sentOver(answer: (request: Request) => Response | Promise<Response>, options = {}) {
  return everySentVerb(clientOver(answer, options).sent)
}

/** How each kind of question fails. */
async function failures(answer: (request: Request) => Response | Promise<Response>, options = {}) {
  const sent = sentOver(answer, options)
  const asked = [
    sent.list(everything),
    sent.revoke('inv_1'),
    sent.remove('inv_1'),
    sent.link('inv_1'),
    sent.setRole('inv_1', 'admin'),
    sent.members(),
    sent.roles(),
  ]
  const settled = await Promise.allSettled(asked)
  const errors = settled.map((one) => (one.status === 'rejected' ? one.reason : one.value))
  const [outcome] = await sent.send(drafts)
  return [...errors, outcome?.error].map((error) => (error instanceof InvitationError ? error.code : error))
}

const all = (code: string) => Array.from({ length: 8 }, () => code)

describe('httpInvitations', () => {
  it('keeps people, organizations and servers apart', () => {
    const scope = (userId: string | null, organizationId?: string) =>
      httpInvitations({ url: '/api/invitations', userId, organizationId }).scope
    expect([scope('ana', 'org_acme'), scope('ana'), scope(null)]).toEqual([
      'http:/api/invitations:ana:org_acme',
      'http:/api/invitations:ana:',
      'http:/api/invitations::',
    ])
    expect(
      httpInvitations({ url: '/x', userId: 'ana', organizationId: 'o' }).sent.organizationId,
    ).toBeUndefined()
    expect(httpInvitations({ url: '/x', userId: 'ana' })).not.toHaveProperty('received')
  })

  it('has the verbs that the host says the handler offers', () => {
    const verbs = (offers?: HttpInvitationsOptions['offers']) => {
      const { chunkSize: _, ...port } = httpInvitations({ url: '/', userId: null, offers }).sent
      return Object.keys(port)
    }
    expect(verbs()).toEqual(['list', 'send', 'revoke', 'resend', 'roles'])
    expect(verbs(['remove', 'link'])).toEqual(['list', 'send', 'revoke', 'remove', 'link'])
    expect(verbs(['setRole', 'members'])).toEqual(['list', 'send', 'revoke', 'setRole', 'members'])
    expect(verbs([])).toEqual(['list', 'send', 'revoke'])
  })

  it('T16: asks as a handler wants to be asked', async () => {
    const requests: [input: unknown, init: RequestInit | undefined][] = []
    const { sent } = clientOver(empty, {
      headers: async () => ({ Authorization: 'Bearer token', 'x-invitekit': 'mine' }),
      fetch: async (input, init) => {
        requests.push([input, init])
        return empty()
      },
    })
    await sent.list(everything)
    await sent.revoke('inv_1').catch(() => {})
    await sent.resend?.('inv_1').catch(() => {})
    const own = {
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      signal: expect.any(AbortSignal),
    }
    const headers = { authorization: 'Bearer token', 'x-invitekit': '1', 'x-invitekit-session': 'ana' }
    const post = (operation: string) => ({
      method: 'POST',
      body: `{"operation":"${operation}","id":"inv_1"}`,
      headers: { ...headers, 'content-type': 'application/json' },
    })
    expect(
      requests.map(([input, init]) => [
        input,
        { ...init, headers: Object.fromEntries(new Headers(init?.headers)) },
      ]),
    ).toStrictEqual([
      ['/api/invitations?page=1&pageSize=20', { ...own, keepalive: false, headers }],
      // A revoke may be sent as the page goes away.
      ['/api/invitations', { ...own, ...post('revoke'), keepalive: true }],
      ['/api/invitations', { ...own, ...post('resend'), keepalive: false }],
    ])
  })

  it('fails with network where nobody answers, or nobody wants to know any more', async () => {
    expect(await failures(() => Promise.reject(new TypeError('fetch failed')))).toEqual(all('network'))
    const { sent } = clientOver((request) => {
      request.signal.throwIfAborted()
      return empty()
    })
    await expect(sent.list(everything, AbortSignal.abort())).rejects.toMatchObject({ code: 'notSent' })
  })

  it('T41: fails with timeout where an answer takes too long, before it or within it', async () => {
    const never = ({ signal }: Request) =>
      new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const stuck = ({ signal }: Request) => {
      const start = (controller: ReadableStreamDefaultController) => {
        controller.enqueue(new TextEncoder().encode('{"items":'))
        signal.addEventListener('abort', () => controller.error(signal.reason))
      }
      return new Response(new ReadableStream({ start }))
    }
    expect(await failures(never, { timeout: 5 })).toEqual(all('timeout'))
    expect(await failures(stuck, { timeout: 5 })).toEqual(all('timeout'))
  })

  it('T41: reads no more than 2 MB', async () => {
    let read = 0
    const endless = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull(controller) {
            read += 65_536
            controller.enqueue(new Uint8Array(65_536).fill(32))
          },
        }),
      )
    const { sent } = clientOver(endless)
    await expect(sent.list(everything)).rejects.toMatchObject({ code: 'malformed' })
    expect(read).toBeLessThan(2.5 * 1024 * 1024)
    const bomb = () => new Response(`{"items":[${'{},'.repeat(1_700_000)}{}]}`)
    expect(await failures(bomb)).toEqual(all('malformed'))
  })

  it.each(['<!doctype html><title>Sign in</title>', '', '{', 'undefined', '"', '\u0000'])(
    'takes the page %j for no answer',
    async (page) => {
      expect(await failures(() => new Response(page))).toEqual(all('malformed'))
    },
  )

  it.each([
    [401, 'signedOut'],
    [403, 'forbidden'],
    [404, 'unsupported'],
    [408, 'timeout'],
    [413, 'malformed'],
    [429, 'rateLimited'],
    [500, 'serverError'],
    [501, 'unsupported'],
    [502, 'serverError'],
    [503, 'serverError'],
    [504, 'timeout'],
  ] as const)('goes by the status where a proxy answers %i', async (status, code) => {
    expect(await failures(() => new Response('<h1>Sorry</h1>', { status }))).toEqual(all(code))
    expect(await failures(() => Response.json({ message: 'sorry' }, { status }))).toEqual(all(code))
  })

  it.each([
    [400, 'other'],
    [409, 'other'],
    [429, 'rateLimited'],
    [503, 'serverError'],
  ] as const)('goes by the status where %i comes with a code of a later version', async (status, code) => {
    expect(await failures(() => Response.json({ error: { code: 'tooSunny' } }, { status }))).toEqual(
      all(code),
    )
  })

  it('T41: waits a day at most', async () => {
    const wait = async (retryAfter: unknown, header?: string) => {
      const headers = header === undefined ? {} : { 'Retry-After': header }
      const { sent } = clientOver(() =>
        Response.json({ error: { code: 'rateLimited', retryAfter } }, { status: 429, headers }),
      )
      return sent.list(everything).then(
        () => 'answered',
        (error: InvitationError) => error.retryAfter,
      )
    }
    expect(await wait(1500, '2')).toBe(1500)
    expect(await wait(undefined, '2')).toBe(2000)
    expect(await wait('soon', '2')).toBe(2000)
    expect(await wait(9e15)).toBe(86_400_000)
    expect(await wait(undefined, '99999999999')).toBe(86_400_000)
    expect(await wait(undefined)).toBeUndefined()
  })
})
