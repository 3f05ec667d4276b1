import type { InvitationsHandlerOptions } from 'invitekit/server'
import { describe, expect, it } from 'vitest'
import { bodyOf, createHandler, get, post, refusalOf, sending } from '../../support/handler.ts'

const thrown = new Error('canary')

const throwing = {
  now: () => {
    throw thrown
  },
  later: async () => {
    await Promise.resolve()
    throw thrown
  },
}

const hooks = ['authenticate', 'rateLimit', 'authorize', 'roles'] as const

const cases = hooks.flatMap((hook) => (['now', 'later'] as const).map((when) => ({ hook, when })))

describe('T43: a hook that throws', () => {
  it.each(cases)('T43: denies, and asks the backend nothing: $hook, $when', async ({ hook, when }) => {
    const options: Partial<InvitationsHandlerOptions> = { [hook]: throwing[when] }
    const { handler, calls, errors, events } = createHandler(options)
    const response = await handler(post('administrator', sending()))
    const refusal: [number, string] =
      hook === 'authorize' ? [403, refusalOf('forbidden')] : [500, refusalOf('serverError')]
    expect([response.status, await bodyOf(response)]).toEqual(refusal)
    expect(calls).toEqual([])
    expect(errors).toEqual([thrown])
    expect(events).toMatchObject([{ outcome: hook === 'authorize' ? 'denied' : 'failed' }])
  })

  it.each(['now', 'later'] as const)('T43: onAudit that throws %s is no success', async (when) => {
    const { handler, errors } = createHandler({ onAudit: throwing[when] })
    for (const request of [get('administrator'), get('member'), get('')]) {
      const response = await handler(request)
      expect([response.status, await bodyOf(response)]).toEqual([500, refusalOf('serverError')])
    }
    expect(errors).toEqual([thrown, thrown, thrown])
  })

  it.each(['now', 'later'] as const)('T43: onError that throws %s changes nothing', async (when) => {
    const { handler } = createHandler({ onError: throwing[when], authenticate: throwing.now })
    const response = await handler(get('administrator'))
    expect([response.status, await bodyOf(response)]).toEqual([500, refusalOf('serverError')])
  })

  it('T43: a backend that can’t connect is one that fails', async () => {
    const { handler, backend, errors } = createHandler()
    backend.connect = throwing.now
    const response = await handler(get('administrator'))
    expect([response.status, await bodyOf(response)]).toEqual([502, refusalOf('serverError')])
    expect(errors).toMatchObject([{ cause: thrown }])
  })

  it.each([true, { retryAfter: Number.NaN }, { retryAfter: -1 }, {}, 'wait'])(
    'T43: refuses where the rate limit says %j',
    async (verdict) => {
      // @ts-expect-error – what a host without types may return
      const { handler, calls } = createHandler({ rateLimit: () => verdict })
      expect((await handler(get('administrator'))).status).toBe(429)
      expect(calls).toEqual([])
    },
  )

  it.each([null, {}, 'member', [null], [{ name: 'Member' }]])(
    'T36, T43: gives no role out of %j',
    async (roles) => {
      // @ts-expect-error – what a host without types may return
      const { handler, calls } = createHandler({ roles: () => roles })
      const response = await handler(post('administrator', sending('new@example.com', 'undefined')))
      expect(await bodyOf(response)).toMatch(/serverError|invalidRole/)
      expect(calls).toEqual([])
    },
  )
})
