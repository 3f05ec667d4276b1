import { betterAuthInvitations } from 'invitekit/better-auth'
import type { SentInvitationsPort } from 'invitekit/headless'
import { describe, expect, it } from 'vitest'
import { startBetterAuth } from '../support/better-auth.ts'
import { mustHave, sentBy } from '../support/ports.ts'

const everything = { page: 1, pageSize: 100 }

/** Ana, who owns Acme, in a browser over a real better-auth. */
async function scene(options?: Parameters<typeof startBetterAuth>[0]) {
  const server = await startBetterAuth(options)
  const { client, user } = await server.signUp('ana@example.com')
  const { data } = await client.organization.create({ name: 'Acme', slug: 'acme' })
  const organizationId = data?.id ?? ''
  const sent = sentBy(betterAuthInvitations(client, { userId: user.id, organizationId }))
  const { adapter } = await server.auth.$context
  return { ...server, adapter, authClient: client, organizationId, sent: mustHave(sent, 'resend', 'members') }
}

async function invite(sent: SentInvitationsPort, emailAddress: string, role = 'member') {
  const [outcome] = await sent.send([{ emailAddress, role }])
  if (!outcome?.invitation) throw new Error(`Nothing was sent: ${outcome?.error?.code}`)
  return outcome.invitation.id
}

describe('sending again from a browser by a better-auth server', () => {
  it('puts one like it in the place of an expired one: its roles, its teams, the host’s own fields', async () => {
    const { sent, adapter, expire, organizationId } = await scene({ teams: { enabled: true } })
    const team = await adapter.create({
      model: 'team',
      data: { name: 'Red', organizationId, createdAt: new Date() },
    })
    const id = await invite(sent, 'bo@example.com', 'admin,member')
    const teamId = String(Object(team).id)
    const where = (value: string) => [{ field: 'id', value }]
    await adapter.update({ model: 'invitation', where: where(id), update: { teamId } })
    await expire(id)
    const again = await sent.resend(id)
    expect(again.id).not.toBe(id)
    expect(again).toMatchObject({ emailAddress: 'bo@example.com', role: 'admin,member', status: 'pending' })
    expect(await adapter.findOne({ model: 'invitation', where: where(again.id) })).toMatchObject({
      teamId,
      inviterName: 'ana@example.com',
    })
  })

  it('shows an expired one no more once it is replaced, whatever becomes of the newer one', async () => {
    const { sent, authClient, expire, organizationId, signUp } = await scene()
    const id = await invite(sent, 'bo@example.com')
    await invite(sent, 'cy@example.com')
    await expire(id)
    const { id: newer } = await sent.resend(id)
    const shown = async (status?: string[]) =>
      (await sent.list({ ...everything, status, order: 'emailAddress' })).items.map((one) => one.id)
    expect(await shown()).toEqual([newer, expect.not.stringMatching(id)])
    const { data } = await authClient.organization.listInvitations({ query: { organizationId } })
    expect(data?.map((one) => one.id)).toContain(id)

    const invitee = await signUp('bo@example.com')
    await invitee.client.organization.acceptInvitation({ invitationId: newer })
    expect(await shown(['expired'])).toEqual([])
    expect(await shown(['accepted'])).toEqual([newer])
    expect((await sent.list(everything)).total).toBe(2)
  })

  it('shows what has come to its end beside what was sent after it', async () => {
    const { sent } = await scene()
    await sent.revoke(await invite(sent, 'bo@example.com'))
    await new Promise((resolve) => setTimeout(resolve, 5))
    await invite(sent, 'bo@example.com')
    expect((await sent.list(everything)).items.map(({ status }) => status)).toEqual(['pending', 'revoked'])
  })

  it('shows the last of several that have expired', async () => {
    const { sent, expire } = await scene()
    let id = await invite(sent, 'bo@example.com')
    for (let round = 0; round < 2; round += 1) {
      await expire(id)
      await new Promise((resolve) => setTimeout(resolve, 5))
      id = (await sent.resend(id)).id
    }
    await expire(id)
    expect((await sent.list(everything)).items).toMatchObject([{ id, status: 'expired' }])
  })
})

describe('the members, as a browser is told by a better-auth server', () => {
  it('are more than the hundred that better-auth tells by itself', async () => {
    const { sent, adapter, organizationId } = await scene()
    const createdAt = new Date()
    for (let index = 0; index < 120; index += 1) {
      const email = `person${index}@example.com`
      const data = { email, name: email, emailVerified: true, createdAt, updatedAt: createdAt }
      const { id } = Object(await adapter.create({ model: 'user', data }))
      await adapter.create({
        model: 'member',
        data: { organizationId, userId: id, role: 'member', createdAt },
      })
    }
    const members = await sent.members()
    expect(new Set(members).size).toBe(121)
    expect(members).toContain('ana@example.com')
  })

  it('are for members alone', async () => {
    const { organizationId, signUp } = await scene()
    const { client, user } = await signUp('eve@example.com')
    const sent = sentBy(betterAuthInvitations(client, { userId: user.id, organizationId }))
    await expect(mustHave(sent, 'members').members()).rejects.toMatchObject({ code: 'forbidden' })
  })
})
