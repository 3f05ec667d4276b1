import { describe, expect, it } from 'vitest'
import { acme, bodyOf, createHandler, get, globex, post, refusalOf } from '../../support/handler.ts'

/** A handler before two organizations with a member each. */
function scene(options: Parameters<typeof createHandler>[0] = {}) {
  const world = createHandler(options)
  world.database.members.set(acme.id, new Set(['ana@example.com', 'bo@example.com']))
  world.database.members.set(globex.id, new Set(['gil@example.com']))
  return world
}

describe('the members that a handler tells of', () => {
  it('T13: are those of the session’s organization', async () => {
    const { handler, events } = scene()
    const of = async (who: string) => (await handler(get(who, '?members'))).json()
    expect(await of('administrator')).toStrictEqual({ members: ['ana@example.com', 'bo@example.com'] })
    expect(await of('neighbour')).toStrictEqual({ members: ['gil@example.com'] })
    expect(events).toMatchObject([
      { operation: 'members', outcome: 'allowed', targets: [] },
      { operation: 'members', outcome: 'allowed', organizationId: globex.id },
    ])
  })

  it('T12: are for those whom the host lets ask for them', async () => {
    const { handler, calls } = scene({ authorize: ({ operation }) => operation !== 'members' })
    const response = await handler(get('administrator', '?members'))
    expect([response.status, await bodyOf(response)]).toEqual([403, refusalOf('forbidden')])
    expect(calls).toEqual([])
  })

  it('T10: are addresses and nothing else, and no more than 5,000', async () => {
    const { handler, backend } = scene()
    const many = Array.from({ length: 6000 }, (_, index) => `person${index}@example.com`)
    backend.shape = (port) => ({ ...port, members: async () => many })
    const told = await (await handler(get('administrator', '?members'))).json()
    expect([told.members.length, told.members.at(-1)]).toEqual([5000, 'person4999@example.com'])
    const rows = [{ email: 'bo@example.com', secret: 'canary' }]
    // @ts-expect-error – what a backend without types may tell
    const members: () => Promise<string[]> = async () => rows
    backend.shape = (port) => ({ ...port, members })
    expect(await bodyOf(await handler(get('administrator', '?members')))).not.toContain('canary')
  })

  it.each([
    ['members', (): Request => get('administrator', '?members')],
    [
      'setRole',
      (): Request => post('administrator', { operation: 'setRole', id: 'inv_acme', role: 'admin' }),
    ],
  ])('are not to be had where the backend lacks %s', async (verb, request) => {
    const { handler, backend } = scene()
    backend.shape = ({ members, setRole, ...port }) => ({
      ...port,
      ...(verb !== 'members' && { members }),
      ...(verb !== 'setRole' && { setRole }),
    })
    expect((await handler(request())).status).toBe(501)
  })

  it('are a read, and asked for in no other way', async () => {
    const { handler } = scene()
    const wrong = [
      get('administrator', '?members=1'),
      get('administrator', '?members&page=1'),
      post('administrator', { operation: 'members' }),
    ]
    for (const request of wrong) expect((await handler(request)).status).toBe(400)
  })
})
