import { InvitationError } from 'invitekit/headless'
import type { InvitationErrorCode } from 'invitekit/headless'
import { describe, expect, it } from 'vitest'
import { createHandler, post, sending } from '../../support/handler.ts'

/** A backend that fails for some of the addresses, each in its own way. */
function failingFor(codes: Readonly<Record<string, InvitationErrorCode>>) {
  const world = createHandler()
  world.backend.shape = (port) => ({
    ...port,
    send: async (drafts) => {
      const sent = await port.send(drafts)
      return sent.map((outcome) => {
        const code = codes[outcome.draft.emailAddress.split('@')[0] ?? '']
        return code ? { draft: outcome.draft, error: new InvitationError(code, { status: 418 }) } : outcome
      })
    },
  })
  return world
}

const to = (...names: string[]) =>
  post('administrator', {
    operation: 'send',
    invitations: names.map((name) => ({
      emailAddress: name.includes(' ') ? name : `${name}@example.com`,
      role: 'member',
    })),
  })

describe('F70, T34: a send that fails', () => {
  it.each([
    ['serverError', 1],
    ['network', 1],
    ['timeout', 1],
    ['malformed', 1],
    ['unconfirmed', 1],
    ['other', 1],
    ['signedOut', 1],
    ['alreadyInvited', 0],
    ['forbidden', 0],
    ['rateLimited', 0],
  ] as const)('F70: is no quiet success: %s', async (code, count) => {
    const { handler, errors, events } = failingFor({ a: code })
    const response = await handler(to('a'))
    expect(response.status).toBe(200)
    expect(errors).toHaveLength(count)
    expect(errors.every((error) => error instanceof InvitationError && error.code === code)).toBe(true)
    const told = code === 'signedOut' ? 'serverError' : code
    expect(events).toMatchObject([{ outcome: 'failed', code: told, targets: [{ code: told }] }])
  })

  it('F70: tells the host of each kind of failure once', async () => {
    const codes = { a: 'serverError', b: 'serverError', c: 'timeout', d: 'alreadyInvited' } as const
    const { handler, errors, events } = failingFor(codes)
    await handler(to('a', 'b', 'c', 'd', 'e'))
    expect(errors).toMatchObject([{ code: 'serverError' }, { code: 'timeout' }])
    expect(events[0]).toMatchObject({ outcome: 'allowed' })
    expect(events[0]?.code).toBeUndefined()
    expect(events[0]?.targets.map(({ code }) => code)).toEqual([
      'serverError',
      'serverError',
      'timeout',
      'alreadyInvited',
      undefined,
    ])
  })

  it('F70: tells the host of an address that the backend forgot', async () => {
    const { handler, backend, errors, events } = createHandler()
    backend.shape = (port) => ({ ...port, send: async () => [] })
    await handler(to('a'))
    expect(errors).toMatchObject([{ code: 'unconfirmed' }])
    expect(events).toMatchObject([{ outcome: 'failed', code: 'unconfirmed' }])
  })

  it('F70: is told of each address where the backend itself breaks', async () => {
    const { handler, backend, errors, events } = createHandler()
    const broken = new Error('down')
    backend.before = ({ verb }) => {
      if (verb === 'send') throw broken
    }
    const { outcomes } = await (await handler(to('a', 'b'))).json()
    expect(outcomes.map(({ error }: { error: object }) => error)).toEqual([
      { code: 'serverError' },
      { code: 'serverError' },
    ])
    expect(errors).toMatchObject([{ cause: broken }])
    expect(events).toMatchObject([{ outcome: 'failed', code: 'serverError' }])
  })

  it('T34: is denied where the backend was asked for none', async () => {
    const { handler, calls, errors, events } = createHandler()
    await handler(post('administrator', sending('new@example.com', 'owner')))
    expect(events).toMatchObject([{ outcome: 'denied', code: 'invalidRole' }])
    expect([calls, errors]).toEqual([[], []])
  })

  it('T34: is allowed where one was carried out, whatever became of the others', async () => {
    const { handler, events } = failingFor({ a: 'forbidden' })
    await handler(to('no address', 'a', 'b'))
    expect(events).toMatchObject([{ outcome: 'allowed' }])
  })
})

describe('one address several times in a send', () => {
  it('T22: is mailed and counted once, and told so for each', async () => {
    const { handler, calls } = createHandler({ pendingLimit: 2 })
    const { outcomes } = await (await handler(to('a', 'A', 'a', ' a'))).json()
    expect(outcomes[0].invitation).toMatchObject({ emailAddress: 'a@example.com' })
    expect(outcomes.slice(1).map(({ error }: { error: { code: string } }) => error?.code)).toEqual([
      'alreadyInvited',
      'alreadyInvited',
      'invalidEmailAddress',
    ])
    expect(calls.at(-1)?.argument).toEqual([{ emailAddress: 'a@example.com', role: 'member' }])
    for (let n = 0; n < 4; n += 1) {
      const { outcomes: again } = await (await handler(to('a'))).json()
      expect(again[0].error.code).not.toBe('rateLimited')
    }
  })

  it('fails for each where it failed, and a flaw is each one’s own', async () => {
    const { handler } = failingFor({ a: 'timeout' })
    const { outcomes } = await (await handler(to('a', 'a'))).json()
    expect(outcomes.map(({ error }: { error: object }) => error)).toEqual([
      { code: 'timeout' },
      { code: 'timeout' },
    ])
    const invitations = ['owner', 'member'].map((role) => ({ emailAddress: 'b@example.com', role }))
    const other = await (await handler(post('administrator', { operation: 'send', invitations }))).json()
    expect(other.outcomes).toMatchObject([
      { error: { code: 'invalidRole' } },
      { invitation: { role: 'member' } },
    ])
  })
})
