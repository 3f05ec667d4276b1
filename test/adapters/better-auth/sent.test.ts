import { createAuthClient } from 'better-auth/client'
import { organizationClient } from 'better-auth/client/plugins'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { describe, expect, it } from 'vitest'
import { mustHave, sentBy } from '../../support/ports.ts'

const row = {
  id: 'inv_1',
  email: 'bo@example.com',
  role: 'member',
  status: 'pending',
  expiresAt: '2199-01-01T00:00:00.000Z',
  createdAt: '2026-11-22T12:00:00.000Z',
}

/** The sent side over a real client of better-auth, which is answered so; and what it has asked. */
function over(answer: (path: string) => unknown) {
  const requests: { path: string; keepalive: boolean; body: unknown }[] = []
  const authClient = createAuthClient({
    baseURL: 'http://auth.test',
    plugins: [organizationClient()],
    fetchOptions: {
      customFetchImpl: async (input, init) => {
        const path = new URL(new Request(input).url).pathname.replace('/api/auth/organization/', '')
        const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
        requests.push({ path, keepalive: init?.keepalive === true, body })
        const given = answer(path)
        return given instanceof Response ? given : Response.json(given)
      },
    },
  })
  const sent = sentBy(betterAuthInvitations(authClient, { userId: 'user_1', organizationId: 'org_1' }))
  return { sent: mustHave(sent, 'resend', 'members'), requests }
}

describe('the sent side of better-auth', () => {
  it('carries a revoke out also where the page goes away, and nothing else', async () => {
    const { sent, requests } = over((path) => (path === 'list-invitations' ? [row] : row))
    await sent.revoke('inv_1')
    await sent.resend('inv_1')
    await sent.send([{ emailAddress: 'cy@example.com', role: 'member' }])
    expect(requests.map(({ path, keepalive }) => [path, keepalive])).toEqual([
      ['list-invitations', false],
      ['cancel-invitation', true],
      ['list-invitations', false],
      ['invite-member', false],
      ['invite-member', false],
    ])
  })

  it.each(['accepted', 'rejected', 'canceled'])('asks for nothing more where one is %s', async (status) => {
    const { sent, requests } = over(() => [{ ...row, status }])
    await expect(sent.revoke('inv_1')).rejects.toMatchObject({ code: 'notUsable' })
    await expect(sent.resend('inv_1')).rejects.toMatchObject({ code: 'notUsable' })
    expect(requests.map(({ path }) => path)).toEqual(['list-invitations', 'list-invitations'])
  })

  it('posts the role that an invitation has', async () => {
    const { sent, requests } = over((path) => (path === 'list-invitations' ? [{ ...row, role: 'a,b' }] : row))
    await sent.resend('inv_1')
    expect(requests[1]?.body).toMatchObject({
      email: 'bo@example.com',
      role: 'a,b',
      resend: true,
      organizationId: 'org_1',
    })
  })

  it.each([
    ['[body.email] Invalid input: expected string; [body.role] Invalid input', 'invalidEmailAddress'],
    ['[body.role] Invalid input: expected string', 'invalidRole'],
    ['[body.teamId] Invalid input: expected string', 'other'],
  ])('F09: names the field that is wrong: %s', async (message, code) => {
    const { sent } = over(() => Response.json({ code: 'VALIDATION_ERROR', message }, { status: 400 }))
    const [outcome] = await sent.send([{ emailAddress: 'cy@example.com', role: 'member' }])
    expect(outcome?.error).toMatchObject({ code, status: 400 })
  })

  it('takes members of any shape, and no list for none', async () => {
    const members = [{ user: { email: 'bo@example.com' } }, { user: null }, null, { user: { email: {} } }]
    expect(await over(() => ({ members, total: 4 })).sent.members()).toEqual(['bo@example.com'])
    await expect(over(() => ({ total: 4 })).sent.members()).rejects.toMatchObject({ code: 'malformed' })
  })

  it('sends few at a time, since each is a request', () => {
    expect(over(() => null).sent.chunkSize).toBe(5)
  })
})
