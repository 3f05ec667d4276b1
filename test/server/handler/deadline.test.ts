import { InvitationError } from 'invitekit/headless'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHandler, post } from '../../support/handler.ts'

const many = (count: number) => ({
  operation: 'send',
  invitations: Array.from({ length: count }, (_, n) => ({
    emailAddress: `p${n}@example.com`,
    role: 'member',
  })),
})

const codesOf = async (response: Response): Promise<(string | undefined)[]> =>
  (await response.json()).outcomes.map(({ error }: { error?: { code: string } }) => error?.code)

const of = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  vi.useRealTimers()
})

/** Lets time pass until it is answered. */
async function answered(response: Promise<Response>): Promise<Response> {
  const pending = new Set([response])
  void response.finally(() => pending.clear())
  while (pending.size > 0) await vi.advanceTimersByTimeAsync(100)
  return response
}

/** A gate that one call of a verb waits at. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe('F70, T31: a send that takes too long', () => {
  it('F70: asks the backend for ten at a time, in order', async () => {
    const { handler, calls } = createHandler({ pendingLimit: false })
    const response = await answered(handler(post('administrator', many(25))))
    expect(await codesOf(response)).toEqual(of(25, undefined))
    const sizes = calls.map(({ argument }) => (Array.isArray(argument) ? argument.length : 0))
    expect(sizes).toEqual([10, 10, 5])
    expect(calls.flatMap(({ argument }) => argument)).toEqual(many(25).invitations)
  })

  it('F70: tells what is known, what nobody knows, and what was not sent', async () => {
    const { handler, backend, calls, events, errors, database } = createHandler({ pendingLimit: false })
    const { open, opened } = gate()
    backend.before = () => (calls.length === 2 ? opened : undefined)
    const response = await answered(handler(post('administrator', many(35))))
    expect(response.status).toBe(200)
    expect(await codesOf(response)).toEqual([
      ...of(10, undefined),
      ...of(10, 'timeout'),
      ...of(15, 'notSent'),
    ])
    expect(events).toMatchObject([{ operation: 'send', outcome: 'allowed' }])
    expect(events[0]?.targets.map(({ code }) => code)).toEqual([
      ...of(10, undefined),
      ...of(10, 'timeout'),
      ...of(15, 'notSent'),
    ])
    expect(errors).toMatchObject([{ code: 'timeout' }])

    open()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(calls).toHaveLength(2)
    expect(database.invitations.size).toBe(2 + 20)
  })

  it('F70: sends nothing after the answer where counting took too long', async () => {
    const { handler, backend, calls } = createHandler()
    const { open, opened } = gate()
    backend.shape = (port) => ({
      ...port,
      list: async (query) => {
        await opened
        return port.list(query)
      },
    })
    const response = await answered(handler(post('administrator', many(1))))
    expect(response.status).toBe(504)
    open()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(calls.map(({ verb }) => verb)).toEqual(['list'])
  })

  it('F70: asks for nothing more once the backend wants to be left alone', async () => {
    const { handler, backend, calls } = createHandler({ pendingLimit: false })
    backend.shape = (port) => ({
      ...port,
      send: async (drafts) => {
        const sent = await port.send(drafts)
        const error = new InvitationError('rateLimited', { retryAfter: 5000 })
        return sent.map((outcome, index) => (index < 5 ? outcome : { draft: outcome.draft, error }))
      },
    })
    const response = await answered(handler(post('administrator', many(30))))
    const { outcomes } = await response.json()
    expect(calls).toHaveLength(1)
    expect(outcomes.slice(5).map(({ error }: { error: object }) => error)).toEqual(
      of(25, { code: 'rateLimited', retryAfter: 5000 }),
    )
  })

  it('F70: counts what may have gone out, and gives back what was not sent', async () => {
    const { handler, backend, calls } = createHandler({ pendingLimit: false })
    const late = gate()
    backend.before = () => (calls.length % 2 === 1 ? late.opened : undefined)
    const limited = []
    for (let n = 0; n < 6; n += 1) {
      const codes = await codesOf(await answered(handler(post('administrator', many(11)))))
      limited.push([codes[0], codes[10]])
      calls.splice(0)
    }
    late.open()
    expect(limited.slice(0, 5)).toEqual(of(5, ['timeout', 'notSent']))
    expect(limited[5]?.[0]).toBe('rateLimited')
    expect(limited[5]?.[1]).not.toBe('rateLimited')
  })
})
