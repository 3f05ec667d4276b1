import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mailLimits } from '../../../src/server/mail-limit.ts'
import type { MailLimit } from '../../../src/server/mail-limit.ts'
import { createHandler, post, sending } from '../../support/handler.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const resend = (who: string, id: string) => post(who, { operation: 'resend', id })
const statusOf = async (response: Promise<Response>) => (await response).status

describe('T22: limits that others can’t use up', () => {
  it('T22: waits a minute between two resends, to the millisecond', async () => {
    const { handler } = createHandler()
    const ask = () => statusOf(handler(resend('administrator', 'inv_acme')))
    expect(await ask()).toBe(200)
    vi.setSystemTime(Date.now() + 59_999)
    expect(await ask()).toBe(429)
    vi.setSystemTime(Date.now() + 1)
    expect(await ask()).toBe(200)
  })

  it('T22: counts a first mail among the five', async () => {
    const { handler } = createHandler({ resendCooldown: 0 })
    const { outcomes } = await (await handler(post('administrator', sending()))).json()
    const statuses = []
    for (let n = 0; n < 5; n += 1)
      statuses.push(await statusOf(handler(resend('administrator', outcomes[0].invitation.id))))
    expect(statuses).toEqual([200, 200, 200, 200, 429])
  })

  it('T22: makes the mails of one organization no other’s', async () => {
    const { handler } = createHandler()
    for (const status of [200, 429])
      expect(await statusOf(handler(resend('administrator', 'inv_acme')))).toBe(status)
    expect(await statusOf(handler(resend('neighbour', 'inv_acme')))).toBe(404)
    expect(await statusOf(handler(resend('neighbour', 'inv_globex')))).toBe(200)
  })
})

describe('T22: what is remembered of mails', () => {
  const made = (limit: MailLimit, mail: boolean) => {
    for (let n = 0; n < 10_001; n += 1) {
      expect(limit.take('resend', `made_up_${n}`)).toBe(0)
      if (!mail) limit.giveBack('resend', `made_up_${n}`)
    }
  }

  it.each([
    ['ids that it makes up', false],
    ['mails that it sends', true],
  ])('T22: is not forgotten for another organization’s %s', (_, mail) => {
    const limitOf = mailLimits(60_000)
    expect(limitOf('acme').take('resend', 'inv_acme')).toBe(0)
    made(limitOf('globex'), mail)
    expect(limitOf('acme').take('resend', 'inv_acme')).toBe(60_000)
  })

  it('T22: is not forgotten for ids that the organization makes up, and is bounded', () => {
    const limit = mailLimits(60_000)('acme')
    expect(limit.take('resend', 'inv_acme')).toBe(0)
    made(limit, false)
    expect(limit.take('resend', 'inv_acme')).toBe(60_000)
    made(limit, true)
    expect(limit.take('resend', 'inv_acme')).toBe(0)
  })

  it('T22: is that of 10,000 organizations, and none that has mailed nobody is among them', () => {
    const limitOf = mailLimits(60_000)
    for (let n = 0; n < 10_000; n += 1) limitOf(`org_${n}`).take('resend', 'inv_1')
    for (let n = 0; n < 20_000; n += 1) {
      limitOf(`empty_${n}`).take('resend', 'inv_1')
      limitOf(`empty_${n}`).giveBack('resend', 'inv_1')
    }
    expect(limitOf('org_1').take('resend', 'inv_1')).toBe(60_000)
    limitOf('org_10000').take('resend', 'inv_1')
    limitOf('org_10001').take('resend', 'inv_1')
    expect(limitOf('org_2').take('resend', 'inv_1')).toBe(0)
    expect(limitOf('org_1').take('resend', 'inv_1')).toBe(60_000)
  })

  it('T22: is what several names of one recipient share, and goes with its time', () => {
    const limit = mailLimits(0)('acme')
    limit.take('send', 'A@example.com ')
    limit.join('a@example.com', 'inv_1')
    for (const name of ['inv_1', 'a@example.com', 'INV_1', 'inv_1']) expect(limit.take('send', name)).toBe(0)
    expect([limit.take('send', 'inv_1') > 0, limit.take('send', 'a@example.com') > 0]).toEqual([true, true])
    vi.setSystemTime(Date.now() + 24 * 60 * 60 * 1000)
    expect([limit.take('send', 'inv_1'), limit.take('send', 'a@example.com')]).toEqual([0, 0])
  })
})

describe('T22, T31: the room that is left', () => {
  const ten = (prefix: string) =>
    post('administrator', {
      operation: 'send',
      invitations: Array.from({ length: 10 }, (_, n) => ({
        emailAddress: `${prefix}${n}@example.com`,
        role: 'member',
      })),
    })

  it('T22, T31: is not exceeded by sends that come at once', async () => {
    const { handler, database } = createHandler({ pendingLimit: 11 })
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((prefix) => handler(ten(prefix))))
    expect(database.invitations.size - 1).toBeLessThanOrEqual(11)
    expect(database.invitations.size - 1).toBeGreaterThan(1)
  })

  it('T22, T31: is not exceeded by one whose count is older than another’s mails', async () => {
    const { handler, backend, database, calls } = createHandler({ pendingLimit: 11 })
    let goOn = () => {}
    const stale = new Promise<void>((resolve) => {
      goOn = resolve
    })
    backend.shape = (port) => ({
      ...port,
      list: async (query, signal) => {
        const page = await port.list(query, signal)
        if (calls.length === 1) await stale
        return page
      },
    })
    const slow = handler(ten('slow'))
    await vi.waitFor(() => expect(calls).toHaveLength(1))
    await handler(ten('quick'))
    expect(database.invitations.size - 1).toBe(11)
    goOn()
    await slow
    expect(database.invitations.size - 1).toBe(11)
  })

  it('T22: is given back by what failed, and there for others', async () => {
    const { handler, database } = createHandler({ pendingLimit: 11 })
    database.faults.send = { code: 'forbidden' }
    await handler(ten('a'))
    delete database.faults.send
    await handler(ten('b'))
    expect(database.invitations.size - 1).toBe(11)
  })
})
