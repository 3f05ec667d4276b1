import { memoryInvitation } from 'invitekit/testing'
import { describe, expect, it } from 'vitest'
import { acme, bodyOf, createHandler, get, globex, post, refusalOf, sending } from '../../support/handler.ts'

const verbs = ['revoke', 'resend', 'remove', 'link'] as const

const tenants = [
  { who: 'administrator', own: acme, ownId: 'inv_acme', foreignId: 'inv_globex' },
  { who: 'neighbour', own: globex, ownId: 'inv_globex', foreignId: 'inv_acme' },
]

describe.each(tenants)('T13: $own.name’s administrator', ({ who, own, ownId, foreignId }) => {
  it('T13: lists their own invitations alone', async () => {
    const { handler } = createHandler()
    const { items } = await (await handler(get(who))).json()
    expect(items.map(({ id }: { id: string }) => id)).toEqual([ownId])
  })

  it('T13: finds none of others, by whatever would find them there', async () => {
    const { handler, database } = createHandler()
    database.invitations.set(
      'inv_secret',
      memoryInvitation({
        id: 'inv_secret',
        emailAddress: 'secret@example.com',
        publicOrganizationData: own.id === acme.id ? globex : acme,
        expiresAt: undefined,
      }),
    )
    const found = async (asking: string, search: string) => {
      const { items, total } = await (await handler(get(asking, `?search=${search}`))).json()
      return [items.map(({ id }: { id: string }) => id), total]
    }
    const other = who === 'administrator' ? 'neighbour' : 'administrator'
    for (const search of ['secret@example.com', 'SECRET', 'inv_secret']) {
      expect(await found(other, search)).toEqual([['inv_secret'], 1])
      expect(await found(who, search)).toEqual([[], 0])
    }
    expect(await found(who, 'example.com')).toEqual([[ownId], 1])
    expect(await found(who, foreignId)).toEqual([[], 0])
  })

  it('T13: sends from their own organization, whatever else there is', async () => {
    const { handler, database } = createHandler()
    await handler(post(who, sending()))
    const sent = [...database.invitations.values()].find(
      ({ emailAddress }) => emailAddress === 'new@example.com',
    )
    expect(sent?.publicOrganizationData.id).toBe(own.id)
  })

  it.each(verbs)('T13: can %s their own', async (operation) => {
    const { handler } = createHandler()
    expect((await handler(post(who, { operation, id: ownId }))).status).toBe(200)
  })

  it.each(verbs)('T13, T19: is told the same of another’s as of none when they %s it', async (operation) => {
    const { handler, calls, database, events } = createHandler()
    const before = JSON.stringify(database.invitations.get(foreignId))
    const foreign = await handler(post(who, { operation, id: foreignId }))
    const absent = await handler(post(who, { operation, id: 'inv_nothing' }))
    expect([foreign.status, absent.status]).toEqual([404, 404])
    expect([...foreign.headers]).toEqual([...absent.headers])
    const bodies = [await bodyOf(foreign), await bodyOf(absent)]
    expect(bodies).toEqual([refusalOf('notUsable'), refusalOf('notUsable')])
    expect(JSON.stringify(database.invitations.get(foreignId))).toBe(before)

    const [one, other] = calls.map((call) => ({ ...call, argument: typeof call.argument }))
    expect(one).toEqual(other)
    expect(calls).toHaveLength(2)
    const [first, second] = events.map(({ requestId: _, at: _at, targets: _targets, ...event }) => event)
    expect(first).toEqual(second)
  })
})

it('T19: tells a sender nothing of accounts elsewhere: only what their own organization knows', async () => {
  const { handler, database } = createHandler()
  database.members.set(globex.id, new Set(['elsewhere@example.com']))
  const answers = await Promise.all(
    ['elsewhere@example.com', 'nowhere@example.com'].map(async (emailAddress) => {
      const response = await handler(post('administrator', sending(emailAddress)))
      return (await response.text()).replaceAll(/inv_[\w-]+|elsewhere|nowhere|\d{13}/g, '')
    }),
  )
  expect(answers[0]).toBe(answers[1])
  expect(answers[0]).toContain('"invitation"')
})
