import { memoryInvitation } from 'invitekit/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { acme, bodyOf, createHandler, post, sending } from '../../support/handler.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

function later(milliseconds: number) {
  vi.setSystemTime(Date.now() + milliseconds)
}

const day = 24 * 60 * 60 * 1000

describe('T22: mail over and over', () => {
  const resend = (id = 'inv_acme') => post('administrator', { operation: 'resend', id })

  it('T22: mails an invitation again once a minute, and five times a day', async () => {
    const { handler, calls } = createHandler()
    const statuses = []
    for (let n = 0; n < 5; n += 1) {
      statuses.push((await handler(resend())).status, (await handler(resend())).status)
      later(60_000)
    }
    expect(statuses).toEqual([200, 429, 200, 429, 200, 429, 200, 429, 200, 429])
    const refused = await handler(resend())
    expect(refused.headers.get('Retry-After')).toBe(String(day / 1000 - 5 * 60))
    expect(calls).toHaveLength(5)
    later(day - 5 * 60_000)
    expect((await handler(resend())).status).toBe(200)
  })

  it('T22: lets one of many through that come at once', async () => {
    const { handler, calls } = createHandler()
    const answers = await Promise.all(Array.from({ length: 20 }, () => handler(resend())))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(calls).toHaveLength(1)
  })

  it('T22: follows the recipient where mailing again makes another id', async () => {
    const { handler, backend, calls } = createHandler()
    let made = 0
    backend.shape = (port) => ({
      ...port,
      resend: async (id) => {
        const record = await port.resend?.('inv_acme')
        made += 1
        return { ...(record ?? (await port.revoke(id))), id: `inv_${made}` }
      },
    })
    const { invitation } = await (await handler(resend())).json()
    expect(invitation.id).toBe('inv_1')
    expect((await handler(resend('inv_1'))).status).toBe(429)
    expect(calls).toHaveLength(1)
  })

  it('T22: counts mails to an address, however they come about', async () => {
    const { handler, calls } = createHandler()
    const sendAndRevoke = async () => {
      const { outcomes } = await (await handler(post('administrator', sending()))).json()
      const { invitation, error } = outcomes[0]
      if (invitation) await handler(post('administrator', { operation: 'revoke', id: invitation.id }))
      return error?.code
    }
    const codes = []
    for (let n = 0; n < 6; n += 1) codes.push(await sendAndRevoke())
    expect(codes).toEqual([...Array.from({ length: 5 }), 'rateLimited'])
    expect(calls.filter(({ verb }) => verb === 'send')).toHaveLength(5)
    const neighbour = await handler(post('neighbour', sending()))
    expect((await neighbour.json()).outcomes[0].invitation).toBeDefined()
  })

  it('T22: counts the first mail too', async () => {
    const { handler } = createHandler({ resendCooldown: 0 })
    const { outcomes } = await (await handler(post('administrator', sending()))).json()
    const statuses = []
    for (let n = 0; n < 5; n += 1) statuses.push((await handler(resend(outcomes[0].invitation.id))).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429])
  })

  it('T22: mails nobody again who has had five mails of any kind', async () => {
    const { handler } = createHandler()
    let id = 'none'
    for (let n = 0; n < 5; n += 1) {
      await handler(post('administrator', { operation: 'revoke', id }))
      const { outcomes } = await (await handler(post('administrator', sending()))).json()
      id = outcomes[0].invitation.id
    }
    expect((await handler(resend(id))).status).toBe(429)
  })

  it('T22: counts several invitations to one address together', async () => {
    const { handler, database } = createHandler()
    const emailAddress = 'new@example.com'
    const sendAndRevoke = async () => {
      const { outcomes } = await (await handler(post('administrator', sending(emailAddress)))).json()
      const { invitation, error } = outcomes[0]
      await handler(post('administrator', { operation: 'revoke', id: invitation?.id ?? 'none' }))
      return error?.code
    }
    await sendAndRevoke()
    const elsewhere = { id: 'inv_elsewhere', publicOrganizationData: acme, expiresAt: undefined }
    database.invitations.set(elsewhere.id, memoryInvitation({ ...elsewhere, emailAddress }))
    expect((await handler(resend(elsewhere.id))).status).toBe(200)
    await handler(post('administrator', { operation: 'revoke', id: elsewhere.id }))
    const codes = []
    for (let n = 0; n < 4; n += 1) codes.push(await sendAndRevoke())
    expect(codes).toEqual([undefined, undefined, undefined, 'rateLimited'])
  })

  it('T22: does not count what was refused for certain, and counts what may have gone out', async () => {
    const { handler, database } = createHandler()
    database.faults.resend = { code: 'forbidden' }
    expect((await handler(resend())).status).toBe(403)
    database.faults.resend = { code: 'network', when: 'after' }
    expect((await handler(resend())).status).toBe(502)
    delete database.faults.resend
    expect((await handler(resend())).status).toBe(429)
    for (let n = 0; n < 6; n += 1) {
      const outcome = (await (await handler(post('administrator', sending('invitee@example.com')))).json())
        .outcomes[0]
      expect(outcome.error.code).toBe('alreadyInvited')
    }
  })

  it('T22: takes the cooldown from the host', async () => {
    const { handler } = createHandler({ resendCooldown: 0 })
    expect([(await handler(resend())).status, (await handler(resend())).status]).toEqual([200, 200])
  })
})

describe('T22: how many may be pending', () => {
  const three = {
    operation: 'send',
    invitations: ['a', 'no address', 'b', 'c'].map((name) => ({
      emailAddress: name.includes(' ') ? name : `${name}@example.com`,
      role: 'member',
    })),
  }
  const codesOf = async (response: Response) =>
    (await response.json()).outcomes.map(({ error }: { error?: { code: string } }) => error?.code)

  it('T22: refuses those that don’t fit', async () => {
    const { handler } = createHandler({ pendingLimit: 3 })
    expect(await codesOf(await handler(post('administrator', three)))).toEqual([
      undefined,
      'invalidEmailAddress',
      undefined,
      'limitReached',
    ])
    const [code] = await codesOf(await handler(post('administrator', sending())))
    expect(code).toBe('limitReached')
    expect((await codesOf(await handler(post('neighbour', sending()))))[0]).toBeUndefined()
  })

  it('T22: is a thousand where the host says nothing, and nothing where it says so', async () => {
    const full = { invitations: Array.from({ length: 999 }, (_, n) => `inv_${n}`) }
    const code = async (pendingLimit?: false) => {
      const { handler, database } = createHandler({ pendingLimit })
      for (const id of full.invitations) {
        database.invitations.set(
          id,
          memoryInvitation({ id, publicOrganizationData: acme, expiresAt: undefined }),
        )
      }
      return (await codesOf(await handler(post('administrator', sending()))))[0]
    }
    expect([await code(), await code(false)]).toEqual(['limitReached', undefined])
  })

  it('T22: counts a page where the backend tells no total', async () => {
    const { handler, backend } = createHandler({ pendingLimit: 1 })
    backend.shape = (port) => ({
      ...port,
      list: async (query, signal) => ({ ...(await port.list(query, signal)), total: undefined }),
    })
    expect(await codesOf(await handler(post('administrator', sending())))).toEqual(['limitReached'])
  })

  it('T22: sends nothing where it can’t count', async () => {
    const { handler, database, calls } = createHandler()
    database.faults.list = { code: 'serverError' }
    const response = await handler(post('administrator', sending()))
    expect([response.status, await bodyOf(response)]).toEqual([502, expect.stringContaining('serverError')])
    expect(calls.map(({ verb }) => verb)).toEqual(['list'])
  })
})
