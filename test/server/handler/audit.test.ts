import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bodyOf, createHandler, get, post, sending } from '../../support/handler.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('T34: who did what', () => {
  it('T34: tells of a success', async () => {
    const { handler, events } = createHandler()
    await handler(post('administrator', { operation: 'revoke', id: 'inv_acme' }))
    expect(events).toStrictEqual([
      {
        requestId: expect.stringMatching(/^[\da-f-]{36}$/),
        at: expect.any(Number),
        operation: 'revoke',
        scope: 'organization',
        actor: 'ana',
        organizationId: 'org_acme',
        outcome: 'allowed',
        targets: [{ hash: sha256('org_acme:inv_acme') }],
      },
    ])
  })

  it('T34: tells of each address what became of it', async () => {
    const { handler, events } = createHandler()
    const emailAddresses = [' New@Example.com', 'invitee@example.com', 'no address']
    const invitations = emailAddresses.map((emailAddress) => ({ emailAddress, role: 'member' }))
    await handler(post('administrator', { operation: 'send', invitations }))
    expect(events[0]).toMatchObject({ operation: 'send', outcome: 'allowed' })
    expect(events[0]?.targets).toStrictEqual([
      { hash: sha256('org_acme:new@example.com') },
      { hash: sha256('org_acme:invitee@example.com'), code: 'alreadyInvited' },
      { hash: sha256('org_acme:no address'), code: 'invalidEmailAddress' },
    ])
  })

  it('T34: tells of a denial, and of whom it was about', async () => {
    const { handler, events } = createHandler()
    await handler(post('member', sending()))
    expect(events).toMatchObject([{ operation: 'send', actor: 'mia', outcome: 'denied', code: 'forbidden' }])
    expect(events[0]?.targets).toStrictEqual([{ hash: sha256('org_acme:new@example.com') }])
  })

  it.each([
    ['nobody', () => get(''), { actor: null, operation: null, outcome: 'denied', code: 'signedOut' }],
    [
      'another site',
      () => get('administrator', '', { Origin: 'null' }),
      { actor: null, outcome: 'denied', code: 'forbidden' },
    ],
    [
      'another method',
      () => new Request('https://app.example.com', { method: 'PUT' }),
      { outcome: 'denied' },
    ],
    [
      'what is not understood',
      () => post('administrator', '{'),
      { actor: 'ana', outcome: 'denied', code: 'other' },
    ],
    [
      'what is not there',
      () => post('administrator', { operation: 'revoke', id: 'nothing' }),
      { outcome: 'failed', code: 'notUsable' },
    ],
  ])('T34: tells of %s', async (_, request, event) => {
    const { handler, events } = createHandler()
    await handler(request())
    expect(events).toMatchObject([event])
  })

  it('T34: is told before the answer is given, with the id that the answer names', async () => {
    const told: string[] = []
    const { handler } = createHandler({
      onAudit: async ({ requestId }) => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        told.push(requestId)
      },
    })
    const response = await handler(get('member', '', { 'X-Request-Id': 'mine' }))
    expect(told).toEqual([(await response.json()).error.requestId])
  })

  it('T34: knows the application’s targets without an organization', async () => {
    const { handler, events } = createHandler({
      scope: 'application',
      authenticate: () => ({ userId: 'root', organizationId: 'org_acme' }),
    })
    await handler(post('owner', { operation: 'revoke', id: 'inv_acme' }))
    expect(events).toMatchObject([{ organizationId: null, targets: [{ hash: sha256(':inv_acme') }] }])
  })
})

describe('T35: logs', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('T35: writes nothing itself, and tells no secret of a request', async () => {
    const spoken = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((level) =>
      vi.spyOn(console, level),
    )
    const streams = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')]
    const { handler, events, errors, backend } = createHandler({
      authenticate: () => ({ userId: 'ana', organizationId: 'org_acme' }),
    })
    const secrets = {
      Cookie: 'canary-cookie',
      Authorization: 'Bearer canary-token',
      'X-Forwarded-For': 'canary-address',
    }
    const headers = { ...secrets, 'User-Agent': 'canary-agent' }
    await handler(get('', '?search=canary-search', headers))
    await handler(post('', sending('canary@example.com'), headers))
    await handler(post('', { operation: 'revoke', id: 'canary-id' }, headers))
    await handler(post('', '{"canary":', headers))
    backend.before = () => {
      throw new Error('down')
    }
    await handler(post('', { operation: 'revoke', id: 'canary-id' }, headers))
    const written = [...spoken, ...streams].flatMap(({ mock }) => mock.calls)
    expect(written).toEqual([])
    expect(events).toHaveLength(5)
    expect(inspect([events, errors], { depth: Infinity, showHidden: true })).not.toContain('canary')
  })

  it('T35: gives the host what was thrown, and the caller nothing of it', async () => {
    const { handler, backend, errors } = createHandler()
    backend.before = () => {
      throw new Error('canary: connection to 192.0.2.1 refused')
    }
    const text = await bodyOf(await handler(get('administrator')))
    expect(text).not.toContain('canary')
    expect(inspect(errors, { depth: 5 })).toContain('canary: connection')
  })
})
