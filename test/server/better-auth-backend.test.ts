import { describe, expect, it } from 'vitest'
import type { SendOutcome, SentInvitationsPort } from 'invitekit/headless'
import { startOrganization } from './better-auth-backend-world.ts'

const everything = { page: 1, pageSize: 100 }
const member = (emailAddress: string) => ({ emailAddress, role: 'member' })

/** The id of what has just been sent to this address. */
async function invite(sent: SentInvitationsPort, emailAddress: string, role = 'member') {
  return stored((await sent.send([{ emailAddress, role }]))[0]).id
}

function stored(outcome: SendOutcome | undefined) {
  if (!outcome?.invitation) throw new Error(`Nothing was sent: ${outcome?.error?.code}`)
  return outcome.invitation
}

async function addresses(sent: SentInvitationsPort, query: Partial<Parameters<typeof sent.list>[0]> = {}) {
  return (await sent.list({ ...everything, ...query })).items.map(({ emailAddress }) => emailAddress)
}

describe('the list of a better-auth server', () => {
  it('has 250 invitations on three pages, none lost and none twice', async () => {
    const { sent } = await startOrganization({ invitationLimit: 1000 })
    const drafts = Array.from({ length: 250 }, (_, index) => member(`person${index}@example.com`))
    const outcomes = await sent.send(drafts)
    expect(outcomes.flatMap(({ error }) => error ?? [])).toEqual([])

    const pages = await Promise.all([1, 2, 3].map((page) => sent.list({ ...everything, page })))
    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 50])
    expect(pages.map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false])
    expect(pages.every(({ total, truncated }) => total === 250 && truncated === false)).toBe(true)
    const listed = pages.flatMap(({ items }) => items.map(({ emailAddress }) => emailAddress))
    expect(listed.toSorted()).toEqual(drafts.map(({ emailAddress }) => emailAddress).toSorted())
  })

  it('calls expired what has expired, and finds each status apart', async () => {
    const { sent, expire, signUp, auth, owner } = await startOrganization()
    const ids = new Map<string, string>()
    for (const name of ['open', 'late', 'no', 'gone'])
      ids.set(name, await invite(sent, `${name}@example.com`))
    await expire(ids.get('late') ?? '')
    const invitee = await signUp('no@example.com')
    await invitee.client.organization.rejectInvitation({ invitationId: ids.get('no') ?? '' })
    await auth.api.cancelInvitation({ body: { invitationId: ids.get('gone') ?? '' }, headers: owner.headers })

    expect(await addresses(sent, { status: ['pending'] })).toEqual(['open@example.com'])
    expect(await addresses(sent, { status: ['expired'] })).toEqual(['late@example.com'])
    expect(await addresses(sent, { status: ['declined'] })).toEqual(['no@example.com'])
    expect(await addresses(sent, { status: ['revoked'] })).toEqual(['gone@example.com'])
    const either = await addresses(sent, { status: ['expired', 'revoked'], order: 'emailAddress' })
    expect(either).toEqual(['gone@example.com', 'late@example.com'])
  })

  it('searches and sorts over all there is', async () => {
    const { sent, auth } = await startOrganization({ invitationLimit: 1000 })
    await sent.send(Array.from({ length: 110 }, (_, index) => member(`filler${index}@example.com`)))
    const id = await invite(sent, 'zoe_50@example.org')
    const last = await invite(sent, 'adam@example.org')
    const { adapter } = await auth.$context
    await adapter.update({
      model: 'invitation',
      where: [{ field: 'id', value: last }],
      update: { createdAt: new Date(Date.now() + 60_000) },
    })
    expect(await addresses(sent, { search: 'EXAMPLE.org', order: 'emailAddress' })).toEqual([
      'adam@example.org',
      'zoe_50@example.org',
    ])
    // To a database, these two are wildcards.
    expect(await addresses(sent, { search: '_' })).toEqual(['zoe_50@example.org'])
    expect(await addresses(sent, { search: '%' })).toEqual([])
    expect(await addresses(sent, { search: id })).toEqual(['zoe_50@example.org'])
    expect(await addresses(sent, { order: '-emailAddress', pageSize: 1 })).toEqual(['zoe_50@example.org'])
    expect(await addresses(sent, { order: '-createdAt', pageSize: 1 })).toEqual(['adam@example.org'])
  })
})

describe('sending by a better-auth server', () => {
  it('tells of each address what became of it', async () => {
    const { sent, owner, auth } = await startOrganization()
    const outcomes = await sent.send([
      member('Bo@Example.com'),
      member('bo@example.com'),
      member('no address'),
      { emailAddress: 'cy@example.com', role: 'wizard' },
      { emailAddress: 'cy@example.com', role: '' },
      member('ana@example.com'),
      { emailAddress: 'cy@example.com', role: 'admin' },
    ])
    expect(outcomes.map(({ error }) => error?.code)).toEqual([
      undefined,
      'alreadyInvited',
      'invalidEmailAddress',
      'invalidRole',
      'invalidRole',
      'alreadyMember',
      undefined,
    ])
    expect(stored(outcomes[0])).toMatchObject({ emailAddress: 'bo@example.com', status: 'pending' })
    expect(await auth.api.listInvitations({ query: {}, headers: owner.headers })).toHaveLength(2)
  })

  it('sends no address two in one go, even where better-auth would replace the first', async () => {
    const { sent } = await startOrganization({ cancelPendingInvitationsOnReInvite: true })
    const outcomes = await sent.send([member('bo@example.com'), member('BO@example.com')])
    expect(outcomes.map(({ error }) => error?.code)).toEqual([undefined, 'alreadyInvited'])
    expect(await addresses(sent, { status: ['pending'] })).toEqual(['bo@example.com'])
    expect(await addresses(sent)).toHaveLength(1)
  })

  it('says when the organization has no room left', async () => {
    const { sent } = await startOrganization({ invitationLimit: 1 })
    const outcomes = await sent.send([member('bo@example.com'), member('cy@example.com')])
    expect(outcomes.map(({ error }) => error?.code)).toEqual([undefined, 'limitReached'])
  })
})

describe('revoking by a better-auth server', () => {
  it('takes back what is pending or expired', async () => {
    const { sent, expire } = await startOrganization()
    const pending = await invite(sent, 'bo@example.com')
    expect(await sent.revoke(pending)).toMatchObject({ id: pending, status: 'revoked', revoked: true })
    const expired = await invite(sent, 'cy@example.com')
    await expire(expired)
    expect(await sent.revoke(expired)).toMatchObject({ id: expired, status: 'revoked' })
  })

  it('leaves alone what has come to its end, and the membership with it', async () => {
    const { sent, signUp } = await startOrganization()
    const id = await invite(sent, 'bo@example.com')
    const invitee = await signUp('bo@example.com')
    await invitee.client.organization.acceptInvitation({ invitationId: id })
    await expect(sent.revoke(id)).rejects.toMatchObject({ code: 'notUsable' })
    expect((await sent.list(everything)).items[0]?.status).toBe('accepted')
    await expect(sent.revoke('nothing')).rejects.toMatchObject({ code: 'notUsable' })
  })
})

describe('sending again by a better-auth server', () => {
  it('gives a pending one more time', async () => {
    const { sent, auth } = await startOrganization()
    const id = await invite(sent, 'bo@example.com', 'admin')
    const soon = new Date(Date.now() + 60_000)
    const { adapter } = await auth.$context
    const where = [{ field: 'id', value: id }]
    await adapter.update({ model: 'invitation', where, update: { expiresAt: soon } })
    const again = await sent.resend?.(id)
    expect(again).toMatchObject({ id, role: 'admin', status: 'pending' })
    expect(again?.expiresAt).toBeGreaterThan(soon.getTime())
    expect(await addresses(sent)).toHaveLength(1)
  })

  it('puts one like it in the place of an expired one, for the same teams', async () => {
    const { sent, expire, auth, organizationId } = await startOrganization({ teams: { enabled: true } })
    const { adapter } = await auth.$context
    const createdAt = new Date()
    const teams: string[] = []
    for (const name of ['Red', 'Blue']) {
      const team = await adapter.create({ model: 'team', data: { name, organizationId, createdAt } })
      teams.push(String(Object(team).id))
    }
    const id = await invite(sent, 'bo@example.com', 'admin')
    const teamId = teams.join(',')
    await adapter.update({ model: 'invitation', where: [{ field: 'id', value: id }], update: { teamId } })
    await expire(id)
    const again = await sent.resend?.(id)
    expect(again).toMatchObject({ emailAddress: 'bo@example.com', role: 'admin', status: 'pending' })
    expect(again?.id).not.toBe(id)
    const where = [{ field: 'id', value: again?.id ?? '' }]
    expect(await adapter.findOne({ model: 'invitation', where })).toMatchObject({ teamId })
    await expect(sent.resend?.('nothing')).rejects.toMatchObject({ code: 'notUsable' })
  })
})

describe('the link of a better-auth server', () => {
  it('is the host’s own, for what is pending alone', async () => {
    const link = ({ id }: { id: string }) => `https://app.example.com/accept-invitation/${id}`
    const { sent } = await startOrganization(undefined, { link })
    const id = await invite(sent, 'bo@example.com')
    expect(await sent.link?.(id)).toBe(`https://app.example.com/accept-invitation/${id}`)
    await sent.revoke(id)
    await expect(sent.link?.(id)).rejects.toMatchObject({ code: 'notUsable' })
  })

  it('is not offered where the host has none', async () => {
    const { sent } = await startOrganization()
    expect(sent.link).toBeUndefined()
    expect(sent.remove).toBeUndefined()
    expect(sent.roles).toBeUndefined()
  })
})
