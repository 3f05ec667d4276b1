import { describe, expect, it } from 'vitest'
import type { SentInvitationsPort } from 'invitekit/headless'
import { startOrganization } from './better-auth-backend-world.ts'

const everything = { page: 1, pageSize: 100 }

async function invite(sent: SentInvitationsPort, emailAddress: string, role = 'member') {
  const [outcome] = await sent.send([{ emailAddress, role }])
  if (!outcome?.invitation) throw new Error(`Nothing was sent: ${outcome?.error?.code}`)
  return outcome.invitation.id
}

/** What each verb of a port comes to for an invitation that is not its organization's, or not this person's to see. */
async function codes(sent: SentInvitationsPort, id: string) {
  const verbs = {
    list: () => sent.list(everything),
    revoke: () => sent.revoke(id),
    resend: async () => sent.resend?.(id),
    link: async () => sent.link?.(id),
    send: async () => {
      const [outcome] = await sent.send([{ emailAddress: 'new@example.com', role: 'member' }])
      if (outcome?.error) throw outcome.error
    },
  }
  const told: Record<string, unknown> = {}
  for (const [verb, call] of Object.entries(verbs)) {
    told[verb] = await call().then(
      () => 'done',
      (error: unknown) => Object(error).code,
    )
  }
  return told
}

/** Every invitation of the database, as it is stored. */
async function stored({ auth }: Awaited<ReturnType<typeof startOrganization>>) {
  const { adapter } = await auth.$context
  return adapter.findMany({ model: 'invitation', sortBy: { field: 'id', direction: 'asc' } })
}

const link = { link: ({ id }: { id: string }) => `https://app.example.com/accept-invitation/${id}` }

describe('T13: an administrator of two organizations', () => {
  it('reaches in the one nothing of the other, though better-auth would let them', async () => {
    const server = await startOrganization(undefined, link)
    const other = await server.found('globex', server.owner)
    const foreign = await invite(server.sentOf(server.owner, other), 'bo@example.com')
    const before = await stored(server)

    const { list, send: _send, ...verbs } = await codes(server.sent, foreign)
    expect(list).toBe('done')
    expect(verbs).toEqual({ revoke: 'notUsable', resend: 'notUsable', link: 'notUsable' })
    expect(await codes(server.sent, 'nothing')).toMatchObject(verbs)
    expect((await server.sent.list({ ...everything, search: foreign })).items).toEqual([])
    expect(await stored(server)).toEqual(expect.arrayContaining(before))

    // better-auth cancels by the id alone.
    const { auth, owner } = server
    const body = { invitationId: foreign }
    expect(await auth.api.cancelInvitation({ body, headers: owner.headers })).toMatchObject({ id: foreign })
  })

  it('is told that nothing is theirs where their session names no organization', async () => {
    const { backend, owner } = await startOrganization()
    const { userId, headers } = owner
    for (const session of [{ userId }, { userId, organizationId: '' }]) {
      expect(() => backend.connect({ session, headers })).toThrow(
        expect.objectContaining({ name: 'InvitationError', code: 'forbidden' }),
      )
    }
  })
})

describe('T12: who may do nothing', () => {
  const nothing = {
    list: 'forbidden',
    revoke: 'forbidden',
    resend: 'forbidden',
    link: 'forbidden',
    send: 'forbidden',
  }

  it('is a stranger to the organization, whatever their session says', async () => {
    const server = await startOrganization(undefined, link)
    const id = await invite(server.sent, 'bo@example.com')
    const before = await stored(server)
    const mallory = await server.person('mallory@example.com')
    expect(await codes(server.sentOf(mallory, server.organizationId), id)).toEqual(nothing)
    expect(await codes(server.sentOf(mallory, 'nothing'), id)).toEqual(nothing)
    expect(await stored(server)).toEqual(before)
  })

  it('is a plain member', async () => {
    const server = await startOrganization(undefined, link)
    const id = await invite(server.sent, 'bo@example.com')
    const before = await stored(server)
    const cy = await server.person('cy@example.com')
    await server.join(server.organizationId, cy, 'member')
    expect(await codes(server.sentOf(cy, server.organizationId), id)).toEqual(nothing)
    expect(await stored(server)).toEqual(before)
  })

  it('is nobody', async () => {
    const server = await startOrganization(undefined, link)
    const id = await invite(server.sent, 'bo@example.com')
    const before = await stored(server)
    for (const headers of [
      new Headers(),
      new Headers({ cookie: 'better-auth.session_token=forged.forged' }),
    ]) {
      const sent = server.sentOf({ userId: server.owner.userId, headers }, server.organizationId)
      expect(Object.values(await codes(sent, id))).toEqual(Array(5).fill('signedOut'))
    }
    expect(await stored(server)).toEqual(before)
  })
})

describe('T36: an administrator who is no owner', () => {
  it('neither makes owners nor sees who is invited to become one', async () => {
    const server = await startOrganization(undefined, link)
    const { sent, organizationId } = server
    const ownerToBe = await invite(sent, 'bo@example.com', 'member,owner')
    await invite(sent, 'cy@example.com')
    const admin = await server.person('dee@example.com')
    await server.join(organizationId, admin, 'admin')
    const ofAdmin = server.sentOf(admin, organizationId)

    expect((await ofAdmin.list(everything)).items.map((item) => item.emailAddress)).toEqual([
      'cy@example.com',
    ])
    expect((await sent.list(everything)).items).toHaveLength(2)
    expect(await codes(ofAdmin, ownerToBe)).toEqual({
      list: 'done',
      revoke: 'notUsable',
      resend: 'notUsable',
      link: 'notUsable',
      send: 'done',
    })
    const [outcome] = await ofAdmin.send([{ emailAddress: 'eve@example.com', role: 'owner' }])
    expect(outcome?.error).toMatchObject({ code: 'invalidRole' })
  })

  it('is told apart by the name that the host gave its owners', async () => {
    const server = await startOrganization({ creatorRole: 'admin' })
    const owner = await server.person('own@example.com')
    await server.auth.api.addMember({
      body: { organizationId: server.organizationId, userId: owner.userId, role: 'owner' },
    })
    await invite(server.sent, 'bo@example.com', 'admin')
    await invite(server.sent, 'cy@example.com', 'owner')
    const { items } = await server.sentOf(owner, server.organizationId).list(everything)
    expect(items.map(({ emailAddress }) => emailAddress)).toEqual(['cy@example.com'])
  })
})
