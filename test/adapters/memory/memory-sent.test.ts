import { exampleOrganization, memoryInvitations } from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'
import { describe, expect, it } from 'vitest'
import { mustHave, sentBy } from '../../support/ports.ts'

const organization = exampleOrganization()
const draft = (name: string) => ({ emailAddress: `${name}@example.com`, role: 'member' })

/** Ana's sent side, and its server. */
function scene(options: Partial<MemoryInvitationsOptions> = {}) {
  const client = memoryInvitations({ emailAddress: 'ana@example.com', organization, ...options })
  return { database: client.database, sent: sentBy(client) }
}

/** What each of these came to. */
async function send({ sent }: ReturnType<typeof scene>, ...names: string[]) {
  const outcomes = await sent.send(names.map(draft))
  return outcomes.map(({ error }) => error?.code ?? 'sent')
}

describe('a server in memory, for bulk sends', () => {
  it('F55: refuses single addresses, in whatever case, and mails the others', async () => {
    const world = scene({ refusals: [['bo@example.com', 'limitReached']] })
    expect(await send(world, 'ann', 'Bo', 'cy')).toEqual(['sent', 'limitReached', 'sent'])
    expect(world.database.mails.map(({ emailAddress }) => emailAddress)).toEqual([
      'ann@example.com',
      'cy@example.com',
    ])
    world.database.refusals.delete('bo@example.com')
    expect(await send(world, 'bo')).toEqual(['sent'])
  })

  it('F55: loses as many answers as told, and then works again', async () => {
    const world = scene({ faults: { send: { code: 'network', when: 'after', times: 2 } } })
    expect(await send(world, 'ann', 'bo', 'cy')).toEqual(['network', 'network', 'sent'])
    expect(world.database.mails).toHaveLength(3)
    expect(world.database.faults.send).toBeUndefined()
  })

  it('F55: leaves the options that it was made with as they were', async () => {
    const faults = { send: { code: 'network', times: 2 } } as const
    const refusals = new Map([['bo@example.com', 'other' as const]])
    for (let round = 0; round < 2; round += 1) {
      const world = scene({ faults, refusals })
      expect(await send(world, 'ann', 'ann', 'ann', 'bo')).toEqual(['network', 'network', 'sent', 'other'])
      world.database.refusals.clear()
    }
  })

  it('F55: fails no call where it is told to fail none', async () => {
    const world = scene({ faults: { send: { code: 'network', times: 0 } } })
    expect(await send(world, 'ann')).toEqual(['sent'])
  })

  it('refuses to mail again whom it can’t mail', async () => {
    const world = scene()
    await send(world, 'bo')
    const [invitation] = (await world.sent.list({ page: 1, pageSize: 1 })).items
    world.database.refusals.set('bo@example.com', 'rateLimited')
    await expect(mustHave(world.sent, 'resend').resend(invitation?.id ?? '')).rejects.toMatchObject({
      code: 'rateLimited',
    })
    expect(world.database.mails).toEqual([{ emailAddress: 'bo@example.com', id: invitation?.id }])
  })

  it('carries ten drafts a call, or what it is told', () => {
    expect([scene().sent.chunkSize, scene({ chunkSize: 3 }).sent.chunkSize]).toEqual([10, 3])
  })

  it('lacks the verbs that it is told to lack, on either side', () => {
    const without = ['resend', 'remove', 'link', 'setRole', 'members', 'roles', 'decline'] as const
    const client = memoryInvitations({ emailAddress: 'ana@example.com', organization, without })
    expect(Object.keys(sentBy(client))).toEqual(['organizationId', 'chunkSize', 'list', 'send', 'revoke'])
    expect(client.received).not.toHaveProperty('decline')
    expect(Object.keys(scene().sent)).toEqual(expect.arrayContaining(without.slice(0, -1)))
  })

  it('tells its members to nobody who is signed out', async () => {
    const { sent } = scene({ emailAddress: null })
    await expect(mustHave(sent, 'members').members()).rejects.toMatchObject({ code: 'signedOut' })
  })
})
