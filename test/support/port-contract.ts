import { describe, expect, it } from 'vitest'
import type { InvitationsClient, ReceivedInvitationsPort, SendOutcome, SentQuery } from 'invitekit/headless'
import { InvitationError } from 'invitekit/headless'
import { mustHave, sentBy } from './ports.ts'
import { optionalVerbs } from './sent-contract.ts'
import type { OptionalVerb } from './sent-contract.ts'

/** A backend with one organization, its administrator, and any number of other people. */
export interface World {
  organization: { id: string; name: string }
  administrator: InvitationsClient
  /** The client of the person with this address; null is nobody. */
  person: (emailAddress: string | null) => Promise<{ received: ReceivedInvitationsPort }>
  /** Makes an invitation one that expired a minute ago. */
  expire: (invitationId: string) => Promise<void>
  isMember: (emailAddress: string) => Promise<boolean>
  /** Whom the backend has mailed, or asked its host to mail, once for each mail. */
  mailed: () => readonly string[]
  /** Has the next write carried out, and its answer lost. */
  loseNextWrite: () => void
}

/** In what backends differ, and may. */
export interface Traits {
  /** The keys of the roles that everybody's example has. */
  member: string
  admin: string
  /** Whether the invitee can decline. */
  declines: boolean
  /** Whether the invitee is told when it expires. */
  tellsExpiry: boolean
  /** What somebody is told of an invitation that is not theirs. */
  foreign: 'wrongAccount' | 'notUsable'
  /** The optional verbs of the sent side. */
  offers: readonly OptionalVerb[]
  /** Whether the list goes on showing what has expired and was replaced when it was mailed again. */
  keepsReplaced: boolean
}

const usual: Traits = {
  member: 'member',
  admin: 'admin',
  declines: true,
  tellsExpiry: true,
  foreign: 'wrongAccount',
  offers: [],
  keepsReplaced: false,
}

const everything = { page: 1, pageSize: 50 }

/** What every adapter must do, whatever backend is behind it. */
export function portContract(
  name: string,
  createWorld: () => Promise<World>,
  differences: Partial<Traits> = {},
) {
  const traits = { ...usual, ...differences }
  const { member, admin } = traits

  /** A world in which somebody has been invited. */
  async function invited(emailAddress = 'bo@example.com', role = member) {
    const world = await createWorld()
    const sent = await sentBy(world.administrator).send([{ emailAddress, role }])
    const { id } = stored(sent[0])
    const { received } = await world.person(emailAddress)
    return { ...world, id, received: mustHave(received, 'isMember', 'activate') }
  }

  async function strangerTo(world: World) {
    const { received } = await world.person('mallory@example.com')
    return mustHave(received, 'isMember', 'activate')
  }

  describe(`the ports over ${name}`, () => {
    it('shows the invitee what was sent, and to which organization', async () => {
      const { received, organization, id } = await invited('bo@example.com', admin)
      const { items, hasNextPage } = await received.list(everything)
      expect(items).toHaveLength(1)
      expect(items[0]).toMatchObject({
        id,
        emailAddress: 'bo@example.com',
        role: admin,
        status: 'pending',
        publicOrganizationData: { id: organization.id, name: organization.name },
      })
      expect(hasNextPage).toBe(false)
      const { expiresAt = Infinity } = items[0] ?? {}
      expect(expiresAt).toBeGreaterThan(Date.now())
      expect(Number.isFinite(expiresAt)).toBe(traits.tellsExpiry)
    })

    it('reads one invitation by its id', async () => {
      const { received, id } = await invited()
      const { items } = await received.list(everything)
      expect(await received.get(id)).toMatchObject({ id, status: 'pending', role: items[0]?.role })
    })

    it('gives records that survive JSON', async () => {
      const { received, administrator, id } = await invited()
      const { items } = await received.list(everything)
      const sent = await sentBy(administrator).list(everything)
      for (const value of [items[0], await received.get(id), sent.items[0]]) {
        expect(value).toBeDefined()
        expect(JSON.parse(JSON.stringify(value))).toEqual(withoutUndefined(value))
      }
    })

    it('keeps one person’s invitations from another', async () => {
      const world = await invited()
      const stranger = await strangerTo(world)
      expect((await stranger.list(everything)).items).toEqual([])
      await expect(stranger.get(world.id)).rejects.toMatchObject({ code: traits.foreign })
      await expect(stranger.accept(world.id)).rejects.toMatchObject({ code: traits.foreign })
    })

    it('makes the invitee a member when they accept, and only then', async () => {
      const { received, id, isMember } = await invited()
      expect(await isMember('bo@example.com')).toBe(false)
      expect(await received.accept(id)).toMatchObject({ id, status: 'accepted', role: member })
      expect(await isMember('bo@example.com')).toBe(true)
      const pending = await received.list({ ...everything, status: ['pending'] })
      expect(pending.items).toEqual([])
    })

    it('refuses to accept what was accepted', async () => {
      const { received, id } = await invited()
      await received.accept(id)
      await expect(received.accept(id)).rejects.toMatchObject({ code: 'notUsable' })
    })

    if (traits.declines) declining()
    else notDeclining()

    it('calls an expired invitation expired, and refuses to accept it', async () => {
      const { received, id, expire, isMember } = await invited()
      await expire(id)
      const { items } = await received.list(everything)
      expect(items.map(({ status }) => status)).toEqual(['expired'])
      expect((await received.list({ ...everything, status: ['pending'] })).items).toEqual([])
      await expect(received.accept(id)).rejects.toMatchObject({ code: 'notUsable' })
      expect(await isMember('bo@example.com')).toBe(false)
    })

    it('refuses an id that does not exist', async () => {
      const { received } = await invited()
      await expect(received.get('nothing')).rejects.toMatchObject({ code: 'notUsable' })
      await expect(received.accept('nothing')).rejects.toMatchObject({ code: 'notUsable' })
    })

    it('tells whoever is signed out that they are', async () => {
      const { person, organization, id } = await invited()
      const nobody = mustHave((await person(null)).received, 'isMember')
      await expect(nobody.list(everything)).rejects.toMatchObject({ code: 'signedOut' })
      await expect(nobody.get(id)).rejects.toMatchObject({ code: 'signedOut' })
      await expect(nobody.accept(id)).rejects.toMatchObject({ code: 'signedOut' })
      await expect(nobody.isMember(organization.id)).rejects.toMatchObject({ code: 'signedOut' })
    })

    it('tells whether a person belongs to an organization', async () => {
      const world = await invited()
      const { received, id, organization } = world
      const stranger = await strangerTo(world)
      expect(await received.isMember(organization.id)).toBe(false)
      await received.accept(id)
      expect(await received.isMember(organization.id)).toBe(true)
      expect(await received.isMember('nothing')).toBe(false)
      expect(await stranger.isMember(organization.id)).toBe(false)
      const abandoned = received.isMember(organization.id, AbortSignal.abort())
      await expect(abandoned).rejects.toMatchObject({ code: 'network' })
    })

    it('makes an organization the active one for its members alone', async () => {
      const { received, id, organization } = await invited()
      await expect(received.activate(organization.id)).rejects.toBeInstanceOf(InvitationError)
      await received.accept(id)
      await expect(received.activate(organization.id)).resolves.toBeUndefined()
    })

    it('rejects with an InvitationError when the request is aborted', async () => {
      const { received } = await invited()
      await expect(received.list(everything, AbortSignal.abort())).rejects.toBeInstanceOf(InvitationError)
    })

    it('lists what was sent page by page, the newest first, without repeats', async () => {
      const { administrator } = await createWorld()
      const sent = sentBy(administrator)
      const addresses = ['a@example.com', 'b@example.com', 'c@example.com']
      for (const emailAddress of addresses) {
        await sent.send([{ emailAddress, role: member }])
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      const first = await sent.list({ page: 1, pageSize: 2 })
      const second = await sent.list({ page: 2, pageSize: 2 })
      expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false])
      const listed = [...first.items, ...second.items].map(({ emailAddress }) => emailAddress)
      expect(listed).toEqual(addresses.toReversed())
    })

    it('tells of each address what became of it, in order', async () => {
      const { administrator } = await createWorld()
      const sent = sentBy(administrator)
      await sent.send([{ emailAddress: 'again@example.com', role: member }])
      const outcomes = await sent.send([
        { emailAddress: 'New@Example.com', role: member },
        { emailAddress: 'again@example.com', role: member },
        { emailAddress: 'no address', role: member },
        { emailAddress: 'last@example.com', role: admin },
      ])
      expect(outcomes.map(({ draft }) => draft.emailAddress)).toEqual([
        'New@Example.com',
        'again@example.com',
        'no address',
        'last@example.com',
      ])
      expect(outcomes.map(({ error }) => error?.code)).toEqual([
        undefined,
        'alreadyInvited',
        'invalidEmailAddress',
        undefined,
      ])
      expect(stored(outcomes[0])).toMatchObject({ emailAddress: 'new@example.com', status: 'pending' })
      expect(stored(outcomes[3])).toMatchObject({ role: admin })
    })

    it('does not invite a member again', async () => {
      const { received, administrator, id } = await invited()
      await received.accept(id)
      const [outcome] = await sentBy(administrator).send([{ emailAddress: 'bo@example.com', role: member }])
      expect(outcome?.error).toMatchObject({ code: 'alreadyMember' })
    })

    it('does not revoke what was accepted', async () => {
      const { administrator, received, id, isMember } = await invited()
      await received.accept(id)
      await expect(sentBy(administrator).revoke(id)).rejects.toMatchObject({ code: 'notUsable' })
      expect((await sentBy(administrator).list(everything)).items[0]?.status).toBe('accepted')
      expect(await isMember('bo@example.com')).toBe(true)
    })

    it('revokes an invitation, which can’t be accepted from then on', async () => {
      const { administrator, received, id, isMember } = await invited()
      const sent = sentBy(administrator)
      expect(await sent.revoke(id)).toMatchObject({ id, status: 'revoked', revoked: true })
      const { items } = await sent.list({ ...everything, status: ['revoked'] })
      expect(items.map((item) => item.id)).toEqual([id])
      await expect(received.accept(id)).rejects.toMatchObject({ code: 'notUsable' })
      await expect(sent.revoke('nothing')).rejects.toMatchObject({ code: 'notUsable' })
      expect(await isMember('bo@example.com')).toBe(false)
    })

    it('searches and sorts what was sent', async () => {
      const { administrator } = await createWorld()
      const sent = sentBy(administrator)
      for (const emailAddress of ['ben@example.com', 'cleo@example.com', 'bea@example.org']) {
        await sent.send([{ emailAddress, role: member }])
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      const addresses = async (query: Partial<SentQuery>) =>
        (await sent.list({ ...everything, ...query })).items.map(({ emailAddress }) => emailAddress)
      expect(await addresses({ search: 'BE', order: 'emailAddress' })).toEqual([
        'bea@example.org',
        'ben@example.com',
      ])
      expect(await addresses({ order: '-emailAddress' })).toEqual([
        'cleo@example.com',
        'ben@example.com',
        'bea@example.org',
      ])
      expect(await addresses({ order: 'createdAt' })).toEqual([
        'ben@example.com',
        'cleo@example.com',
        'bea@example.org',
      ])
      expect(await addresses({ search: 'nobody' })).toEqual([])
      const second = await sent.list({ page: 2, pageSize: 1, order: 'emailAddress' })
      expect(second.items.map(({ emailAddress }) => emailAddress)).toEqual(['ben@example.com'])
      expect(second.hasNextPage).toBe(true)
    })

    it('has the verbs that it says it has, and no others', async () => {
      const { administrator } = await createWorld()
      const port = Object.entries(sentBy(administrator)).filter(([, verb]) => typeof verb === 'function')
      const verbs = port.map(([verb]) => verb).filter((verb) => !['list', 'send', 'revoke'].includes(verb))
      expect(verbs.toSorted()).toEqual(traits.offers.toSorted())
    })

    it('says how many drafts a call should carry, where it is not ten', async () => {
      const { chunkSize = 10 } = sentBy((await createWorld()).administrator)
      expect([Number.isInteger(chunkSize), chunkSize >= 1, chunkSize <= 10]).toEqual([true, true, true])
    })

    it('F55: mails each once, and nobody who is refused', async () => {
      const { administrator, mailed } = await createWorld()
      const drafts = ['a@example.com', 'b@example.com', 'no address', 'a@example.com'].map(
        (emailAddress) => ({
          emailAddress,
          role: member,
        }),
      )
      await sentBy(administrator).send(drafts)
      expect(mailed().toSorted()).toEqual(['a@example.com', 'b@example.com'])
    })

    it('F56: where the answer to a send is lost, nobody knows, and sending it again mails nobody', async () => {
      const { administrator, mailed, loseNextWrite } = await createWorld()
      const sent = sentBy(administrator)
      const drafts = [{ emailAddress: 'bo@example.com', role: member }]
      loseNextWrite()
      const [lost] = await sent.send(drafts)
      expect(lost?.error).toMatchObject({ code: 'network', ambiguous: true })
      const { items } = await sent.list({ ...everything, status: ['pending'] })
      expect(items.map(({ emailAddress }) => emailAddress)).toEqual(['bo@example.com'])
      const [again] = await sent.send(drafts)
      expect(again?.error).toMatchObject({ code: 'alreadyInvited' })
      expect(mailed()).toEqual(['bo@example.com'])
    })

    it('F56: where the answer to a revoke is lost, nobody knows, and the list does', async () => {
      const { administrator, id, loseNextWrite } = await invited()
      const sent = sentBy(administrator)
      loseNextWrite()
      await expect(sent.revoke(id)).rejects.toMatchObject({ code: 'network', ambiguous: true })
      expect((await sent.list(everything)).items).toMatchObject([{ id, status: 'revoked' }])
    })

    it('finds what was sent by its id', async () => {
      const { administrator, id } = await invited()
      const sent = sentBy(administrator)
      await sent.send([{ emailAddress: 'cy@example.com', role: member }])
      const { items } = await sent.list({ ...everything, search: id })
      expect(items.map((item) => item.id)).toEqual([id])
    })

    const optional = optionalVerbs({ createWorld, invited, traits })
    for (const verb of traits.offers) optional[verb]()
  })

  function notDeclining() {
    it('offers no way to decline', async () => {
      const { received } = await invited()
      expect(received.decline).toBeUndefined()
    })
  }

  function declining() {
    it('takes no for an answer', async () => {
      const { received, id, isMember } = await invited()
      expect(await mustHave(received, 'decline').decline(id)).toMatchObject({ id, status: 'declined' })
      expect(await isMember('bo@example.com')).toBe(false)
      await expect(received.accept(id)).rejects.toMatchObject({ code: 'notUsable' })
    })

    it('lets nobody decline but its recipient, once, and before it is accepted', async () => {
      const world = await invited()
      const { received, id } = world
      const stranger = mustHave(await strangerTo(world), 'decline')
      const nobody = mustHave((await world.person(null)).received, 'decline')
      const mine = mustHave(received, 'decline')
      await expect(stranger.decline(id)).rejects.toMatchObject({ code: traits.foreign })
      await expect(nobody.decline(id)).rejects.toMatchObject({ code: 'signedOut' })
      await expect(mine.decline('nothing')).rejects.toMatchObject({ code: 'notUsable' })
      await received.accept(id)
      await expect(mine.decline(id)).rejects.toMatchObject({ code: 'notUsable' })
    })
  }
}

function stored(outcome: SendOutcome | undefined) {
  if (!outcome?.invitation) throw new Error(`Nothing was sent: ${outcome?.error?.code}`)
  return outcome.invitation
}

function withoutUndefined(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, field]) => field !== undefined)
          .map(([key, field]) => [key, withoutUndefined(field)]),
      )
    : value
}
