import { describe, expect, it } from 'vitest'
import { clerkBackendInvitations } from '../../src/adapters/clerk/backend/clerk-backend.ts'
import { clerkBackendWorld, drafts, idOf } from '../support/clerk-backend.ts'

describe('Clerk’s Backend API, for the application', () => {
  it('T17: sends with what the server says, and no role', async () => {
    const { port, requests } = await clerkBackendWorld()
    const [outcome] = await port({
      scope: 'application',
      expiresInDays: 7,
      templateSlug: 'waitlist_invitation',
      ignoreExisting: true,
    }).send([{ emailAddress: 'ada@example.com', role: '' }])
    expect(outcome?.invitation).toEqual({
      id: expect.stringMatching(/^inv_/),
      emailAddress: 'ada@example.com',
      status: 'pending',
      revoked: false,
      publicMetadata: {},
      createdAt: Date.UTC(2026, 5, 1),
      updatedAt: Date.UTC(2026, 5, 1),
      expiresAt: Date.UTC(2026, 5, 8),
    })
    expect(requests.map(({ body }) => body)).toEqual([
      {
        email_address: 'ada@example.com',
        expires_in_days: 7,
        template_slug: 'waitlist_invitation',
        ignore_existing: true,
      },
    ])
  })

  it('revokes, links and removes what may be', async () => {
    const { port, database, requests, faults } = await clerkBackendWorld()
    const sent = port({ scope: 'application' })
    const outcomes = await sent.send(drafts(2))
    const [first = '', second = ''] = outcomes.map(idOf)
    expect(await sent.link?.(first)).toBe(database.mails[0]?.url)
    expect(await sent.revoke(first)).toMatchObject({ id: first, status: 'revoked', revoked: true })
    const accepted = database.applicationInvitations.get(second)
    if (accepted) accepted.status = 'accepted'
    const before = requests.length
    for (const id of [first, second, 'inv_nothing']) {
      await expect(sent.revoke(id)).rejects.toMatchObject({ code: 'notUsable' })
      await expect(sent.resend?.(id)).rejects.toMatchObject({ code: 'notUsable' })
      await expect(sent.link?.(id)).rejects.toMatchObject({ code: 'notUsable' })
    }
    expect(requests.slice(before).every(({ method }) => method === 'GET')).toBe(true)
    await sent.remove?.(first)
    await expect(sent.remove?.(first)).rejects.toMatchObject({ code: 'notUsable' })
    expect([...database.applicationInvitations.keys()]).toEqual([second])
    faults.fault = () => new Response('<html>')
    await expect(sent.remove?.(second)).rejects.toMatchObject({ code: 'unconfirmed' })
  })

  it('resends before it revokes, so that there is always one', async () => {
    const { port, calls, database, faults } = await clerkBackendWorld()
    const sent = port({ scope: 'application', publicMetadata: { plan: 'pro' } })
    const id = idOf((await sent.send(drafts(1)))[0])
    faults.fault = ({ method, url }) =>
      method === 'POST' && url.endsWith('/invitations') ? new Response('', { status: 503 }) : undefined
    await expect(sent.resend?.(id)).rejects.toMatchObject({ code: 'serverError' })
    expect(database.applicationInvitations.get(id)?.status).toBe('pending')
    faults.fault = ({ url }) => (url.endsWith('/revoke') ? 'drop before' : undefined)
    const again = await sent.resend?.(id)
    expect(again).toMatchObject({ status: 'pending', publicMetadata: { plan: 'pro' } })
    faults.fault = () => undefined
    const third = await sent.resend?.(again?.id ?? '')
    expect(
      calls()
        .slice(-3)
        .map((call) => call.replace(/inv_\w+/, ':id')),
    ).toEqual(['GET /v1/invitations', 'POST /v1/invitations', 'POST /v1/invitations/:id/revoke'])
    const statuses = [id, again?.id, third?.id].map(
      (one) => database.applicationInvitations.get(one ?? '')?.status,
    )
    expect(statuses).toEqual(['pending', 'revoked', 'pending'])
  })

  it('has no way to remove where the SDK has none', async () => {
    const { client } = await clerkBackendWorld()
    const { getInvitationList, createInvitation, createInvitationBulk, revokeInvitation } = client.invitations
    const older = {
      organizations: client.organizations,
      invitations: { getInvitationList, createInvitation, createInvitationBulk, revokeInvitation },
    }
    const context = { session: { userId: 'user_1' }, headers: new Headers() }
    const options = { scope: 'application' } as const
    expect(clerkBackendInvitations(older, options).connect(context).remove).toBeUndefined()
    expect(clerkBackendInvitations(client, options).connect(context).remove).toBeTypeOf('function')
  })

  it('takes accounts and invitations that are there for an obstacle, and their addresses for the ones', async () => {
    const { port, database } = await clerkBackendWorld()
    const sent = port({ scope: 'application' })
    await sent.send(drafts(1))
    const outcomes = await sent.send([...drafts(3), { emailAddress: 'ada@example.com', role: '' }])
    expect(outcomes.map(({ error }) => error?.code)).toEqual([
      'alreadyInvited',
      undefined,
      undefined,
      'alreadyMember',
    ])
    expect(database.mails.map(({ to }) => to)).toEqual(drafts(3).map(({ emailAddress }) => emailAddress))
  })
})
