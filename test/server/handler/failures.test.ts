import { InvitationError } from 'invitekit/headless'
import type { InvitationErrorCode } from 'invitekit/headless'
import { describe, expect, it } from 'vitest'
import { bodyOf, createHandler, get, post, refusalOf, sending } from '../../support/handler.ts'

/** What each of a backend's errors is answered with. */
const answers = {
  signedOut: [502, 'serverError'],
  wrongAccount: [403, 'wrongAccount'],
  unverified: [403, 'unverified'],
  forbidden: [403, 'forbidden'],
  limitReached: [409, 'limitReached'],
  notUsable: [404, 'notUsable'],
  expired: [410, 'expired'],
  inviterGone: [410, 'inviterGone'],
  organizationGone: [410, 'organizationGone'],
  alreadyMember: [409, 'alreadyMember'],
  alreadyInvited: [409, 'alreadyInvited'],
  invalidEmailAddress: [422, 'invalidEmailAddress'],
  invalidRole: [422, 'invalidRole'],
  rateLimited: [429, 'rateLimited'],
  network: [502, 'network'],
  timeout: [504, 'timeout'],
  serverError: [502, 'serverError'],
  malformed: [502, 'malformed'],
  unconfirmed: [502, 'unconfirmed'],
  notSent: [503, 'notSent'],
  offline: [503, 'offline'],
  changed: [409, 'changed'],
  framed: [403, 'framed'],
  unsupported: [501, 'unsupported'],
  other: [400, 'other'],
} satisfies Record<InvitationErrorCode, readonly [number, InvitationErrorCode]>

const lost: readonly string[] = ['network', 'timeout', 'serverError', 'malformed', 'unconfirmed', 'other']

/** An error as adapters make them, full of what must not get out. */
function upstream(code: InvitationErrorCode, retryAfter?: number) {
  const cause = new Error('canary', {
    cause: { body: '<html>canary</html>', headers: { authorization: 'canary' } },
  })
  return new InvitationError(code, { status: 418, backendCode: 'canary_code', retryAfter, cause })
}

function failing(error: unknown) {
  const world = createHandler()
  world.backend.before = () => {
    throw error
  }
  return world
}

/** All codes, in the table's own words. */
const codes = Object.entries(answers).flatMap(([word, [status, told]]) =>
  isCode(word) ? { code: word, status, told } : [],
)

function isCode(word: string): word is InvitationErrorCode {
  return Object.hasOwn(answers, word)
}

describe('F70: what is behind the handler fails', () => {
  it.each(codes)('F70: $code is $status', async ({ code, status, told }) => {
    for (const request of [
      get('administrator'),
      post('administrator', { operation: 'revoke', id: 'inv_acme' }),
    ]) {
      const { handler, events, errors } = failing(upstream(code))
      const response = await handler(request)
      expect([response.status, await bodyOf(response)]).toEqual([status, refusalOf(told)])
      expect(events).toMatchObject([{ outcome: 'failed', code: told }])
      expect(errors.length).toBe(lost.includes(told) ? 1 : 0)
    }
  })

  it.each(codes)('F70: an address fails with $code', async ({ code, told }) => {
    const { handler, backend, events, errors } = createHandler()
    backend.shape = (port) => ({
      ...port,
      send: async (drafts) => drafts.map((draft) => ({ draft, error: upstream(code, 1500) })),
    })
    const { outcomes } = await (await handler(post('administrator', sending()))).json()
    expect(outcomes).toStrictEqual([
      { emailAddress: 'new@example.com', error: { code: told, retryAfter: 1500 } },
    ])
    expect(events).toMatchObject([{ outcome: 'failed', code: told, targets: [{ code: told }] }])
    expect(errors.length).toBe(lost.includes(told) ? 1 : 0)
  })

  it.each([
    new Error('canary'),
    new TypeError('canary'),
    'canary',
    null,
    undefined,
    { status: 404 },
    new InvitationError('other'),
  ])('F70: what nobody has classified leaves open what has happened: %s', async (error) => {
    const { handler, errors } = failing(error)
    const response = await handler(get('administrator'))
    expect([response.status, await bodyOf(response)]).toEqual([502, refusalOf('serverError')])
    expect(errors).toHaveLength(1)
  })

  it.each([
    ['notUsable', 0],
    ['alreadyInvited', 0],
    ['rateLimited', 0],
    ['forbidden', 0],
    ['signedOut', 1],
    ['serverError', 1],
    ['timeout', 1],
    ['other', 1],
  ] as const)('F70: tells the host of what it should look into: %s', async (code, count) => {
    const { handler, errors } = failing(upstream(code))
    await handler(post('administrator', { operation: 'revoke', id: 'inv_acme' }))
    expect(errors).toHaveLength(count)
  })

  it('F70: passes on how long to wait, and no longer than makes sense', async () => {
    const waits = [0, 1, 1000, 1001, 59_000, 8.64e7, 9e15, Infinity, -5, Number.NaN]
    const told = []
    for (const wait of waits) {
      const response = await failing(upstream('rateLimited', wait)).handler(get('administrator'))
      told.push([response.headers.get('Retry-After'), (await response.json()).error.retryAfter])
    }
    expect(told).toEqual([
      ['0', 0],
      ['1', 1],
      ['1', 1000],
      ['2', 1001],
      ['59', 59_000],
      ['86400', 86_400_000],
      ['86400', 86_400_000],
      ['86400', 86_400_000],
      ['0', 0],
      [null, undefined],
    ])
  })

  it('F70, T41: waits for a backend no longer than that, and stops the read', async () => {
    const { handler, backend, calls, events } = createHandler({ timeout: 5 })
    backend.before = () => new Promise(() => {})
    for (const request of [get('administrator'), post('administrator', sending())]) {
      const response = await handler(request)
      expect([response.status, await bodyOf(response)]).toEqual([504, refusalOf('timeout')])
    }
    expect(calls.map(({ signal }) => signal?.aborted)).toEqual([true, true])
    expect(events).toMatchObject([{ code: 'timeout' }, { code: 'timeout' }])
  })

  it('F70: tells of an address that the backend forgot that nobody knows', async () => {
    const { handler, backend } = createHandler()
    backend.shape = (port) => ({ ...port, send: async (drafts) => (await port.send(drafts)).slice(0, -1) })
    const invitations = ['a', 'b'].map((name) => ({ emailAddress: `${name}@example.com`, role: 'member' }))
    const response = await handler(post('administrator', { operation: 'send', invitations }))
    const { outcomes } = await response.json()
    expect(outcomes[0].invitation).toMatchObject({ emailAddress: 'a@example.com' })
    expect(outcomes[1]).toStrictEqual({ emailAddress: 'b@example.com', error: { code: 'unconfirmed' } })
  })

  it.each(['resend', 'remove', 'link'] as const)(
    'answers %s with 501 where the backend can’t',
    async (operation) => {
      const { handler, backend } = createHandler()
      backend.shape = ({ list, send, revoke }) => ({ list, send, revoke })
      const response = await handler(post('administrator', { operation, id: 'inv_acme' }))
      expect([response.status, await bodyOf(response)]).toEqual([501, refusalOf('unsupported')])
    },
  )
})
