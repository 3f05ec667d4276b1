import { memoryRateLimit } from 'invitekit/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHandler, get, post } from '../../support/handler.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

function later(milliseconds: number) {
  vi.setSystemTime(Date.now() + milliseconds)
}

describe('T20: floods', () => {
  const burst = async (
    handler: (request: Request) => Promise<Response>,
    count: number,
    who = 'administrator',
  ) => {
    const answers = await Promise.all(Array.from({ length: count }, () => handler(get(who))))
    return answers.filter(({ status }) => status === 200).length
  }

  it('T20: lets a person ask 120 times a minute, and each organization’s people count apart', async () => {
    const { handler, calls } = createHandler({ rateLimit: memoryRateLimit() })
    expect(await burst(handler, 200)).toBe(120)
    expect(calls).toHaveLength(120)
    expect(await burst(handler, 10, 'neighbour')).toBe(10)
  })

  it('T20: says how long to wait, and lets in who has waited', async () => {
    const { handler } = createHandler({ rateLimit: memoryRateLimit({ perUser: 2, window: 10_000 }) })
    await handler(get('administrator'))
    later(3500)
    await handler(get('administrator'))
    const refused = await handler(get('administrator'))
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '7'])
    expect((await refused.json()).error).toMatchObject({ code: 'rateLimited', retryAfter: 6500 })
    later(6499)
    expect(await burst(handler, 1)).toBe(0)
    later(1)
    expect(await burst(handler, 2)).toBe(1)
  })

  it('T20: counts organizations and network addresses', async () => {
    const one = createHandler({ rateLimit: memoryRateLimit({ perOrganization: 3 }) })
    expect([await burst(one.handler, 5), await burst(one.handler, 5, 'neighbour')]).toEqual([3, 3])
    const clientAddress = (request: Request) => request.headers.get('X-Real-Ip') ?? undefined
    const other = createHandler({ rateLimit: memoryRateLimit({ perAddress: 1, clientAddress }) })
    const from = async (ip: string) =>
      (await other.handler(get('administrator', '', { 'X-Real-Ip': ip }))).status
    expect([await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.2')]).toEqual([
      200, 429, 200,
    ])
  })

  it('T20: counts those who are not signed in, before anybody asks who they are', async () => {
    let asked = 0
    const clientAddress = (request: Request) => request.headers.get('X-Real-Ip') ?? undefined
    const { handler, events } = createHandler({
      rateLimit: memoryRateLimit({ perAddress: 5, clientAddress }),
      authenticate: () => {
        asked += 1
        return null
      },
    })
    const statuses = []
    for (let n = 0; n < 50; n += 1)
      statuses.push((await handler(get('', '', { 'X-Real-Ip': '192.0.2.1' }))).status)
    expect(statuses).toEqual([
      ...Array.from({ length: 5 }, () => 401),
      ...Array.from({ length: 45 }, () => 429),
    ])
    expect(asked).toBe(5)
    expect(events.at(-1)).toMatchObject({ actor: null, outcome: 'denied', code: 'rateLimited' })
    expect((await handler(get('', '', { 'X-Real-Ip': '192.0.2.2' }))).status).toBe(401)
  })

  it('T20: is asked once for the address and once for the person, and not at all for other sites', async () => {
    const asked: (string | null)[] = []
    const { handler } = createHandler({
      rateLimit: ({ session }) => {
        asked.push(session && session.userId)
        return null
      },
    })
    await handler(get('administrator'))
    await handler(get('administrator', '', { Origin: 'https://evil.example.org' }))
    expect(asked).toEqual([null, 'ana'])
  })

  it('T20: counts nobody’s organization with another’s', () => {
    const limit = memoryRateLimit({ perOrganization: 1 })
    const ask = (userId: string, organizationId?: string | null) =>
      limit({ session: { userId, organizationId }, request: get('administrator') })
    expect([ask('a', null), ask('b', null), ask('c'), ask('d')]).toEqual([null, null, null, null])
  })

  it('T20: counts what is not understood or not allowed', async () => {
    const { handler } = createHandler({ rateLimit: memoryRateLimit({ perUser: 2 }) })
    const statuses = []
    for (let n = 0; n < 3; n += 1) statuses.push((await handler(post('member', '{'))).status)
    expect(statuses).toEqual([400, 400, 429])
  })

  it('T20: remembers a bounded number of people', () => {
    const limit = memoryRateLimit({ perUser: 1, perOrganization: Infinity })
    const ask = (n: number) => limit({ session: { userId: `user_${n}` }, request: get('administrator') })
    expect([ask(0), ask(0)]).toEqual([null, { retryAfter: 60_000 }])
    for (let n = 1; n <= 10_000; n += 1) ask(n)
    expect([ask(0), ask(10_000)]).toEqual([null, { retryAfter: 60_000 }])
  })
})
