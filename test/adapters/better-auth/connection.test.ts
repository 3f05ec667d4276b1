import { createAuthClient } from 'better-auth/client'
import { organizationClient } from 'better-auth/client/plugins'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { InvitationError } from 'invitekit/headless'
import { mustHave } from '../../support/ports.ts'
import { accepted } from './recorded.ts'

const everything = { page: 1, pageSize: 50 }
const json = { 'content-type': 'application/json' }
const list = JSON.stringify(accepted.get('027-list-user-invitations-ok'))
const joined = JSON.stringify(accepted.get('042-accept-invitation-ok'))
const serverTime = Date.parse('2026-11-22T12:00:00Z')

type Options = NonNullable<Parameters<typeof createAuthClient>[0]>['fetchOptions']

/** Invitations over a real client of better-auth, whose every request gets this answer; and the requests. */
function over(answer: () => Response | Promise<Response>, fetchOptions: Options = {}) {
  const requests: string[] = []
  const authClient = createAuthClient({
    baseURL: 'http://auth.test',
    plugins: [organizationClient()],
    fetchOptions: {
      ...fetchOptions,
      customFetchImpl: async (input) => {
        requests.push(new Request(input).url)
        return answer()
      },
    },
  })
  const client = betterAuthInvitations(authClient, { userId: 'user_1', emailAddresses: ['bo@example.com'] })
  return { ...client, received: mustHave(client.received, 'decline', 'isMember', 'activate'), requests }
}

function refusal(status: number, headers: Record<string, string>, code = 'NO') {
  return () =>
    new Response(JSON.stringify({ code, message: 'No.' }), { status, headers: { ...json, ...headers } })
}

/** What a call was refused with. */
async function failure(call: Promise<unknown>): Promise<InvitationError> {
  const thrown = await call.then(
    (value) => new Error(`Not refused: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (!(thrown instanceof InvitationError)) throw thrown
  return thrown
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: serverTime })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('F10: a refusal', () => {
  it.each([
    [429, { 'Retry-After': '30' }, 30_000],
    [429, { 'X-Retry-After': '10' }, 10_000],
    [429, { 'Retry-After': '20', 'X-Retry-After': '10' }, 20_000],
    [429, { 'Retry-After': '0' }, 0],
    [429, { 'Retry-After': 'soon' }, undefined],
    [429, {}, undefined],
    [503, { 'Retry-After': 'Sun, 22 Nov 2026 12:02:00 GMT' }, 120_000],
  ])('with status %i and %j asks to wait %j ms', async (status, headers, wait) => {
    const { received } = over(refusal(status, headers))
    expect(await failure(received.accept('inv_1'))).toMatchObject({ status, retryAfter: wait })
    expect(await failure(received.list(everything))).toMatchObject({ status, retryAfter: wait })
  })

  it('counts the wait until a date from the server’s time, not the device’s', async () => {
    vi.setSystemTime(serverTime - 3_600_000)
    const headers = { Date: 'Sun, 22 Nov 2026 12:00:00 GMT', 'Retry-After': 'Sun, 22 Nov 2026 12:00:30 GMT' }
    expect(await failure(over(refusal(429, headers)).received.accept('inv_1'))).toMatchObject({
      code: 'rateLimited',
      retryAfter: 30_000,
    })
  })
})

describe('F21: the server’s time', () => {
  const minute = 60_000
  const day = 24 * 60 * minute

  function answer(expiresIn: number) {
    const row = { id: 'inv_1', status: 'pending', expiresAt: new Date(serverTime + expiresIn).toISOString() }
    const headers = { ...json, Date: 'Sun, 22 Nov 2026 12:00:00 GMT' }
    return () => new Response(JSON.stringify([row]), { headers })
  }

  it.each([
    ['right', 0],
    ['five minutes fast', 5 * minute],
    ['five minutes slow', -5 * minute],
    ['a day fast', day],
    ['a day slow', -day],
    ['in another year', 3 * 365 * day],
    ['at its factory settings', -serverTime],
  ])('decides what is expired where the device’s clock is %s', async (_how, skew) => {
    vi.setSystemTime(serverTime + skew)
    const alive = over(answer(minute))
    expect((await alive.received.list(everything)).items[0]?.status).toBe('pending')
    const dead = over(answer(-minute))
    expect((await dead.received.list(everything)).items[0]?.status).toBe('expired')
    expect(alive.now()).toBe(serverTime)
    vi.setSystemTime(serverTime + skew + 90_000)
    expect(alive.now()).toBe(serverTime + 90_000)
  })

  it('is the device’s until an answer tells, and where none does', async () => {
    const { received, now } = over(() => new Response(list, { headers: json }))
    expect(now()).toBe(serverTime)
    await received.list(everything)
    expect(now()).toBe(serverTime)
    const { received: garbled, now: later } = over(
      () => new Response(list, { headers: { ...json, Date: 'today' } }),
    )
    await garbled.list(everything)
    expect(later()).toBe(serverTime)
  })

  it('is learnt from a refusal too, and by each client for itself', async () => {
    const one = over(refusal(400, { Date: 'Sun, 22 Nov 2026 12:10:00 GMT' }))
    const other = over(refusal(400, {}))
    await failure(one.received.decline('inv_1'))
    await failure(other.received.decline('inv_1'))
    expect([one.now(), other.now()]).toEqual([serverTime + 10 * minute, serverTime])
  })
})

describe('the host’s own settings', () => {
  it('keep their hooks, which are called as ever', async () => {
    const calls: string[] = []
    const onRequest = () => void calls.push('request')
    const onResponse = () => void calls.push('response')
    const onError = () => void calls.push('error')
    const headers = { 'Retry-After': '7' }
    const { received } = over(refusal(429, headers), { onRequest, onResponse, onError })
    expect(await failure(received.accept('inv_1'))).toMatchObject({ retryAfter: 7000 })
    expect(calls).toEqual(['request', 'response', 'error'])
  })

  it('to throw make no difference', async () => {
    const { received } = over(refusal(400, {}, 'INVITATION_NOT_FOUND'), { throw: true })
    expect(await failure(received.accept('inv_1'))).toMatchObject({ code: 'notUsable', status: 400 })
  })

  it('to retry send nothing a second time', async () => {
    const { received, requests } = over(refusal(500, {}), {
      retry: { type: 'linear', attempts: 3, delay: 0 },
    })
    expect(await failure(received.accept('inv_1'))).toMatchObject({ code: 'serverError', ambiguous: true })
    expect(requests).toHaveLength(1)
  })
})

describe('F12: an answer that was cut off', () => {
  it('at any byte is not understood, and leaves open what became of an accept', async () => {
    let body = ''
    const { received } = over(() => new Response(body, { headers: json }))
    for (let length = 0; length < list.length; length += 1) {
      body = list.slice(0, length)
      expect(await failure(received.list(everything))).toMatchObject({ code: 'malformed' })
    }
    for (let length = 0; length < joined.length; length += 1) {
      body = joined.slice(0, length)
      const refused = await failure(received.accept('inv_1'))
      expect(refused).toMatchObject({ code: 'malformed', ambiguous: true })
    }
    body = joined
    expect(await received.accept('inv_1')).toMatchObject({ status: 'accepted', role: 'member' })
    body = list
    expect((await received.list(everything)).items).toHaveLength(1)
  })

  it.each([
    ['nothing', () => new Response('', { headers: json })],
    ['nothing, of no type', () => new Response('')],
    ['204', () => new Response(null, { status: 204 })],
    ['null', () => new Response('null', { headers: json })],
    ['a text', () => new Response('"accepted"', { headers: json })],
    ['a number', () => new Response('1', { headers: json })],
    ['an object', () => new Response('{}', { headers: json })],
    ['bytes', () => new Response('[]', { headers: { 'content-type': 'application/octet-stream' } })],
  ])('to %s is not understood', async (_what, answer) => {
    const { received } = over(answer)
    expect(await failure(received.list(everything))).toMatchObject({ code: 'malformed' })
    expect(await failure(received.isMember('org_1'))).toMatchObject({ code: 'malformed' })
    expect(await failure(received.accept('inv_1'))).toMatchObject({ code: 'malformed', ambiguous: true })
    expect(await failure(received.decline('inv_1'))).toMatchObject({ code: 'malformed', ambiguous: true })
    expect(await failure(received.activate('org_1'))).toMatchObject({ code: 'malformed', ambiguous: true })
  })

  it('in the middle of its transfer may have been carried out', async () => {
    const torn = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(joined.slice(0, 40)))
          controller.error(new TypeError('terminated'))
        },
      })
    const { received } = over(() => new Response(torn(), { headers: json }))
    expect(await failure(received.accept('inv_1'))).toMatchObject({ code: 'network', ambiguous: true })
  })
})

describe('F13: a page in place of an answer', () => {
  const page = '<!doctype html><title>Sign in</title><form action="/login"><input name="q"></form>'
  const html = { 'content-type': 'text/html; charset=utf-8' }

  function redirected(body: string) {
    const response = new Response(body, { headers: html })
    Object.defineProperties(response, {
      redirected: { value: true },
      url: { value: 'http://auth.test/login' },
    })
    return response
  }

  it.each([
    ['a proxy’s', 'malformed', () => new Response(page, { headers: html })],
    ['a captive portal’s that says it is JSON', 'malformed', () => new Response(page, { headers: json })],
    ['a login’s after a redirect', 'malformed', () => redirected(page)],
    ['a gateway’s', 'serverError', () => new Response(page, { status: 502, headers: html })],
    ['a firewall’s', 'serverError', () => new Response(page, { status: 511, headers: html })],
  ])('%s is never success, and never shown: %s', async (_what, code, answer) => {
    const { received } = over(answer)
    const failures = [
      await failure(received.list(everything)),
      await failure(received.get('inv_1')),
      await failure(received.isMember('org_1')),
      await failure(received.accept('inv_1')),
      await failure(received.decline('inv_1')),
      await failure(received.activate('org_1')),
    ]
    for (const error of failures) {
      expect(error).toMatchObject({ code, ambiguous: true })
      expect(`${error.message} ${error.backendCode}`).not.toContain('<')
    }
  })
})

describe('whether somebody is a member', () => {
  const members = (...userIds: unknown[]) => {
    const body = { members: userIds.map((userId) => ({ userId, role: 'member' })), total: userIds.length }
    return () => new Response(JSON.stringify(body), { headers: json })
  }

  it('is asked of the client’s own person, by id', async () => {
    const { received, requests } = over(members('user_1'))
    expect(await received.isMember('org_1')).toBe(true)
    const { pathname, searchParams } = new URL(requests[0] ?? '')
    expect(pathname).toBe('/api/auth/organization/list-members')
    expect(Object.fromEntries(searchParams)).toEqual({
      organizationId: 'org_1',
      filterField: 'userId',
      filterValue: 'user_1',
    })
  })

  it('is not told by somebody else’s membership', async () => {
    expect(await over(members('user_2')).received.isMember('org_1')).toBe(false)
    expect(await over(members('user_2', 'user_1')).received.isMember('org_1')).toBe(true)
    expect(await over(members()).received.isMember('org_1')).toBe(false)
    expect(await over(members(null, {}, ['user_1'])).received.isMember('org_1')).toBe(false)
  })

  it('is no where the server says so, and unknown where it refuses for another reason', async () => {
    const outsider = over(refusal(403, {}, 'YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION'))
    expect(await outsider.received.isMember('org_1')).toBe(false)
    const refused = over(refusal(403, {}, 'INVALID_ORIGIN'))
    expect(await failure(refused.received.isMember('org_1'))).toMatchObject({ code: 'forbidden' })
    const broken = over(refusal(500, {}))
    expect(await failure(broken.received.isMember('org_1'))).toMatchObject({ code: 'serverError' })
  })
})

it('passes on the addresses that it was given', () => {
  expect(over(refusal(500, {})).emailAddresses).toEqual(['bo@example.com'])
})
