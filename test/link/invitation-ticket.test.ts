import { QueryClient, dehydrate } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { InvitationError, InvitationTicket } from 'invitekit/headless'
import { told } from './told.ts'

const canary = 'eyJhbGciOiJSUzI1NiJ9.eyJzaWQiOiJpbnZfY2FuYXJ5In0.c2lnbmF0dXJl'

function ticket() {
  return new InvitationTicket(canary)
}

/** A request that is answered when the test says so. */
function later() {
  let resolve: (answer: string) => void = () => {}
  const promise = new Promise<string>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve }
}

describe('redeeming', () => {
  it('hands the secret to the request, and gives back its answer', async () => {
    const send = vi.fn((secret: string) => Promise.resolve(secret.length))
    expect(await ticket().redeem(send)).toBe(canary.length)
    expect(send).toHaveBeenCalledExactlyOnceWith(canary)
  })

  it('is one request at a time', async () => {
    const mine = ticket()
    const { promise, resolve } = later()
    const second = vi.fn(() => Promise.resolve(''))
    const first = mine.redeem(() => promise)
    await expect(mine.redeem(second)).rejects.toThrow(new InvitationError('unconfirmed'))
    resolve('joined')
    expect(await first).toBe('joined')
    expect(second).not.toHaveBeenCalled()
  })

  it('can be tried again after a failure', async () => {
    const mine = ticket()
    await expect(mine.redeem(() => Promise.reject(new InvitationError('network')))).rejects.toMatchObject({
      code: 'network',
      ambiguous: true,
    })
    expect(await mine.redeem((secret) => Promise.resolve(secret))).toBe(canary)
  })

  it('can be tried again where the request could not even be made', async () => {
    const mine = ticket()
    const attempt = mine.redeem(() => {
      throw new TypeError(`no address for ${canary}`)
    })
    await expect(attempt).rejects.toMatchObject({ code: 'other' })
    expect(await mine.redeem((secret) => Promise.resolve(secret))).toBe(canary)
  })

  it('forgets the secret once it has succeeded', async () => {
    const mine = ticket()
    const again = vi.fn(() => Promise.resolve(''))
    await mine.redeem(() => Promise.resolve('joined'))
    await expect(mine.redeem(again)).rejects.toMatchObject({ code: 'notUsable' })
    expect(again).not.toHaveBeenCalled()
  })
})

describe('T05: a ticket shows nothing of its secret', () => {
  const ways: Record<string, (mine: InvitationTicket) => unknown> = {
    'to a printer, a copier or a walk through it': told,
    'as JSON, within something else': (mine) => JSON.stringify({ link: { mine } }),
    'in its keys': (mine) => [...Reflect.ownKeys(mine), ...Object.getOwnPropertyNames(mine)].join(),
    'as a list of entries': (mine) => JSON.stringify(Object.entries(mine)),
    copied: (mine) => told(Object.assign({}, mine)),
    cloned: (mine) => told(structuredClone(mine)),
  }

  it.each(Object.entries(ways))('%s', async (_way, show) => {
    const mine = ticket()
    expect(show(mine)).not.toContain('c2lnbmF0dXJl')
    // It is there all the same.
    expect(await mine.redeem((secret) => Promise.resolve(secret))).toBe(canary)
  })

  it('on the console', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    console.log('link', ticket())
    expect(told(log.mock.calls)).not.toContain(canary)
  })

  it('in a dehydrated cache, should a host put it into a key or into variables', async () => {
    const queryClient = new QueryClient({ defaultOptions: { mutations: { networkMode: 'offlineFirst' } } })
    const mine = ticket()
    await queryClient.prefetchQuery({ queryKey: ['link', mine], queryFn: () => mine })
    const mutation = queryClient.getMutationCache().build(queryClient, { mutationFn: () => later().promise })
    void mutation.execute(mine)
    const state = dehydrate(queryClient, { shouldDehydrateMutation: () => true })
    expect(state.mutations).toHaveLength(1)
    expect(state.queries).toHaveLength(1)
    expect(JSON.stringify(state)).not.toContain(canary)
    expect(queryClient.getQueryCache().getAll()[0]?.queryHash).toBe('["link",{}]')
    queryClient.clear()
  })
})

describe('T06: an error tells nothing of the secret', () => {
  const request = { url: `https://backend.example.com/tickets?ticket=${canary}`, headers: { ticket: canary } }
  const nested = new Error('failed', { cause: new Error('inner', { cause: request }) })

  const failures: Record<string, unknown> = {
    'in its message': new Error(`fetch ${request.url} failed`),
    'in its stack': Object.assign(new Error('failed'), { stack: `Error: failed\n at ${request.url}` }),
    'in its cause': nested,
    'in a property': Object.assign(new Error('failed'), { request }),
    'in a hidden property': Object.defineProperty(new Error('failed'), 'request', { value: request }),
    'in its name': Object.assign(new Error('failed'), { name: canary }),
    'in one of several': new AggregateError([nested], 'all failed'),
    'as text': `refused: ${canary}`,
    'as an answer': { status: 400, body: { errors: [{ code: 'ticket_invalid_code', meta: request }] } },
    'in the cause of an error of ours': new InvitationError('network', { cause: nested }),
    'in the code of a backend': new InvitationError('other', { backendCode: `ticket ${canary} is invalid` }),
    'as the code of a backend': new InvitationError('other', { backendCode: canary }),
    'in a property of an error of ours': Object.assign(new InvitationError('serverError'), { request }),
  }

  it.each(Object.entries(failures))('%s', async (_where, failure) => {
    expect(told(failure)).toContain(canary)
    const error: unknown = await ticket()
      .redeem(() => Promise.reject(failure))
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InvitationError)
    expect(told(error)).not.toContain(canary)
    expect(error).not.toHaveProperty('cause')
  })

  it('where the secret looks like a code', async () => {
    const failure = new InvitationError('other', { backendCode: 'INVALID_k3yB9' })
    const attempt = new InvitationTicket('k3yB9').redeem(() => Promise.reject(failure))
    const error: unknown = await attempt.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'other', backendCode: undefined })
    expect(told(error)).not.toContain('k3yB9')
  })

  it('where the code of a backend has it encoded', async () => {
    const failure = new InvitationError('other', { backendCode: 'invalid:a%2Bb%2Fc' })
    const attempt = new InvitationTicket('a+b/c').redeem(() => Promise.reject(failure))
    const error: unknown = await attempt.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'other', backendCode: undefined })
    expect(told(error)).not.toContain('a%2Bb%2Fc')
  })

  it('and keeps what a host needs', async () => {
    const facts = { status: 429, backendCode: 'too_many_requests', retryAfter: 30_000 }
    const attempt = ticket().redeem(() => Promise.reject(new InvitationError('rateLimited', facts)))
    await expect(attempt).rejects.toMatchObject({ code: 'rateLimited', ...facts })
  })
})
