import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { clerkInvitations, clerkInvitationsStore } from 'invitekit/clerk'
import { InvitationError } from 'invitekit/headless'
import { mustHave, sentBy } from '../../support/ports.ts'
import { clerkWith, pageOf, resource } from './instance.ts'

const everything = { page: 1, pageSize: 20 }

describe('a person’s client over Clerk', () => {
  it('names the person in its scope, and the organization for what was sent alone', () => {
    const { clerk } = clerkWith()
    const client = clerkInvitations(clerk)
    expect(client.scope).toBe('clerk:user_bo')
    expect(client.sent?.organizationId).toBe('org_1')
    expect(clerkInvitations({ ...clerk, organization: null })).toMatchObject({ scope: 'clerk:user_bo' })
    expect(clerkInvitations({ ...clerk, organization: null }).sent).toBeUndefined()
  })

  it('T04: tells the verified addresses, and no others', () => {
    expect(clerkInvitations(clerkWith().clerk).emailAddresses).toEqual(['bo@example.com'])
  })

  it('T09 F39: asks for nothing once somebody else is signed in, or nobody', async () => {
    const { clerk, requests, become } = clerkWith({ received: () => pageOf(resource()) })
    const client = clerkInvitations(clerk)
    const received = mustHave(client.received, 'isMember', 'activate')
    const sent = mustHave(sentBy(client), 'roles', 'members')
    const { user, organization } = clerk
    if (!user) throw new Error('Nobody is signed in.')
    for (const next of [{ user: null, organization: null }, { user: { ...user, id: 'user_cy' } }]) {
      become(next)
      for (const ask of [
        () => received.list(everything),
        () => received.get('orginv_1'),
        () => received.accept('orginv_1'),
        () => received.isMember('org_1'),
        () => received.activate('org_1'),
        () => sent.list(everything),
        () => sent.revoke('orginv_1'),
        () => sent.roles(),
        () => sent.members(),
      ]) {
        await expect(ask()).rejects.toMatchObject({ code: 'signedOut' })
      }
      const [outcome] = await sent.send([{ emailAddress: 'cy@example.com', role: 'org:member' }])
      expect(outcome?.error?.code).toBe('signedOut')
    }
    expect(requests).toEqual([])
    become({ user, organization })
    expect((await received.list(everything)).items).toHaveLength(1)
  })

  it('is refused an answer that came for somebody who has left meanwhile', async () => {
    const { clerk, become } = clerkWith({
      received() {
        become({ user: null })
        return pageOf(resource())
      },
    })
    await expect(clerkInvitations(clerk).received.list(everything)).rejects.toMatchObject({
      code: 'signedOut',
    })
  })

  it('asks for the statuses that Clerk has words for, and not at all where there is none', async () => {
    const { clerk, requests } = clerkWith({ received: () => pageOf() })
    const { received } = clerkInvitations(clerk)
    await received.list({ ...everything, status: ['pending', 'declined'] })
    expect(await received.list({ ...everything, status: ['declined'] })).toMatchObject({ items: [] })
    expect(requests).toEqual([['received', { initialPage: 1, pageSize: 20, status: ['pending'] }]])
  })
})

describe('what Clerk’s SDK drops, invents and changes', () => {
  it('F18: a date that Clerk did not send is unknown, though the SDK says it is now', async () => {
    const { clerk } = clerkWith({
      async received() {
        await new Promise((resolve) => setTimeout(resolve, 5))
        return pageOf(resource({ createdAt: new Date() }))
      },
    })
    const { items } = await clerkInvitations(clerk).received.list(everything)
    expect(items[0]).toMatchObject({ createdAt: null, updatedAt: Date.UTC(2026, 0, 5, 12) })
  })

  it('keeps plain records: an accept that changes the SDK’s object changes none of them', async () => {
    const invitation = resource()
    invitation.accept = async () => Object.assign(invitation, { status: 'accepted' })
    const { clerk } = clerkWith({ received: () => pageOf(invitation) })
    const { received } = clerkInvitations(clerk)
    const { items } = await received.list(everything)
    expect(await received.accept('orginv_1')).toMatchObject({ id: 'orginv_1', status: 'accepted' })
    expect(items[0]).toMatchObject({ status: 'pending' })
    expect(JSON.parse(JSON.stringify(items))).toEqual(items)
  })

  it('F35 F57: an accept without a network resolves, and is no success', async () => {
    const invitation = resource()
    invitation.accept = async () => invitation
    const { clerk } = clerkWith({ received: () => pageOf(invitation) })
    expect(await clerkInvitations(clerk).received.accept('orginv_1')).toMatchObject({ status: 'pending' })
  })

  it('F35 F57: asks the SDK for nothing while the device is offline, and says so at once', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    onTestFinished(() => onLine.mockRestore())
    const { clerk, requests } = clerkWith()
    const client = clerkInvitations(clerk)
    await expect(client.received.list(everything)).rejects.toMatchObject({ code: 'network' })
    await expect(sentBy(client).list(everything)).rejects.toMatchObject({ code: 'network' })
    const [outcome] = await sentBy(client).send([{ emailAddress: 'bo@example.com', role: 'org:member' }])
    expect(outcome?.error?.code).toBe('offline')
    expect(requests).toEqual([])
  })

  it('F57: a list without a network is no empty list', async () => {
    const offline = clerkWith({
      received: () => {
        throw new TypeError('Cannot destructure property of null')
      },
    })
    const client = clerkInvitations(offline.clerk)
    await expect(client.received.list(everything)).rejects.toMatchObject({ code: 'network' })
  })

  it.each([
    undefined,
    null,
    '<html>',
    [],
    {},
    { data: [] },
    { data: 'x', total_count: 1 },
    { total_count: 0 },
  ])('F12 F13: what is no list is not understood: %j', async (answer) => {
    const { clerk } = clerkWith({
      received: () => answer,
      memberships: () => answer,
      invitations: () => answer,
      roles: () => answer,
      members: () => answer,
    })
    const client = clerkInvitations(clerk)
    const sent = mustHave(sentBy(client), 'roles', 'members')
    for (const ask of [
      () => client.received.list(everything),
      () => mustHave(client.received, 'isMember').isMember('org_1'),
      () => sent.list(everything),
      () => sent.roles(),
      () => sent.members(),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: 'malformed' })
    }
  })

  it('F14 F17: degrades fields of any kind, and loses no row that has an id', async () => {
    const anything = fc.record({
      id: fc.string({ minLength: 1 }),
      emailAddress: fc.anything(),
      role: fc.anything(),
      status: fc.anything(),
      createdAt: fc.anything(),
      updatedAt: fc.anything(),
      publicMetadata: fc.anything(),
      publicOrganizationData: fc.anything(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 5 }), async (rows) => {
        const { clerk } = clerkWith({ received: () => pageOf(...rows) })
        const { items } = await clerkInvitations(clerk).received.list(everything)
        expect(items.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it('finds the object to accept on whatever page it is', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => resource({ id: `orginv_${index}` }))
    const last = rows[249]
    if (last) last.accept = async () => ({ ...last, status: 'accepted' })
    const { clerk, requests } = clerkWith({
      received(params) {
        const { initialPage, pageSize } = { initialPage: 1, pageSize: 20, ...Object(params) }
        const end = initialPage * pageSize
        return { data: rows.slice(end - pageSize, end), total_count: rows.length }
      },
    })
    const { received } = clerkInvitations(clerk)
    expect(await received.accept('orginv_249')).toMatchObject({ status: 'accepted' })
    expect(requests).toHaveLength(3)
    await expect(received.accept('orginv_250')).rejects.toMatchObject({ code: 'notUsable' })
  })
})

describe('the sent side over Clerk', () => {
  it('says where only the first 1,000 were searched', async () => {
    const { clerk } = clerkWith({
      invitations(params) {
        const { initialPage } = { initialPage: 1, ...Object(params) }
        const data = Array.from({ length: 100 }, (_, index) =>
          resource({ id: `orginv_${initialPage}_${index}`, emailAddress: `${index}@example.com` }),
        )
        return { data, total_count: 5000 }
      },
    })
    const found = await sentBy(clerkInvitations(clerk)).list({ ...everything, search: '42@' })
    expect(found).toMatchObject({ truncated: true, total: 10 })
  })

  it('believes a revoke that Clerk says is one, and no other', async () => {
    const invitation = resource()
    invitation.revoke = async () => invitation
    const { clerk } = clerkWith({ invitations: () => pageOf(invitation) })
    const sent = sentBy(clerkInvitations(clerk))
    await expect(sent.revoke('orginv_1')).rejects.toMatchObject({ code: 'unconfirmed' })
    invitation.revoke = async () => Object.assign(invitation, { status: 'revoked' })
    expect(await sent.revoke('orginv_1')).toMatchObject({ status: 'revoked', revoked: true })
  })

  it('F55: goes in tens, and says of each address what became of it', async () => {
    const sizes: number[] = []
    const { clerk } = clerkWith({
      invite(params) {
        const { emailAddresses, role }: { emailAddresses: string[]; role: string } = Object(params)
        sizes.push(emailAddresses.length)
        if (emailAddresses.some((one) => one.startsWith('11@'))) throw new TypeError('Failed to fetch')
        return emailAddresses.map((emailAddress) => resource({ id: emailAddress, emailAddress, role }))
      },
    })
    const drafts = Array.from({ length: 25 }, (_, index) => ({
      emailAddress: `${index}@example.com`,
      role: 'org:member',
    }))
    const outcomes = await sentBy(clerkInvitations(clerk)).send(drafts)
    expect(sizes).toEqual([10, 10, 5])
    expect(outcomes.map(({ draft }) => draft)).toEqual(drafts)
    const lost = outcomes.flatMap(({ error }, index) => (error ? [[index, error.code]] : []))
    expect(lost).toEqual(Array.from({ length: 10 }, (_, index) => [index + 10, 'network']))
  })
})

describe('the store of whoever is signed in', () => {
  it('has nothing until Clerk is loaded, then one client for as long as nothing changes', () => {
    const { clerk, become } = clerkWith()
    clerk.loaded = false
    const store = clerkInvitationsStore(clerk)
    expect(store.getSnapshot()).toBeNull()
    become({ loaded: true })
    const first = store.getSnapshot()
    expect(first).not.toBeNull()
    become({ user: clerk.user && { ...clerk.user } })
    expect(store.getSnapshot()).toBe(first)
  })

  it('keeps its client while Clerk is between two states, in which nobody has left', () => {
    const { clerk, become } = clerkWith()
    const { user, organization } = clerk
    const store = clerkInvitationsStore(clerk)
    const first = store.getSnapshot()
    become({ user: undefined, organization: undefined })
    expect(store.getSnapshot()).toBe(first)
    become({ user, organization })
    expect(store.getSnapshot()).toBe(first)
  })

  it.each<[string, (person: ReturnType<typeof clerkWith>) => void]>([
    ['signs out', ({ become }) => become({ user: null, organization: null })],
    [
      'switches account',
      ({ become, clerk }) => become({ user: clerk.user && { ...clerk.user, id: 'user_cy' } }),
    ],
    [
      'switches organization',
      ({ become, clerk }) =>
        become({ organization: clerk.organization && { ...clerk.organization, id: 'org_2' } }),
    ],
    [
      'verifies another address',
      ({ become, clerk }) => {
        const emailAddresses = [{ emailAddress: 'bo@example.org', verification: { status: 'verified' } }]
        become({ user: clerk.user && { ...clerk.user, emailAddresses } })
      },
    ],
  ])('has another client, and says so, when somebody %s', (_, change) => {
    const person = clerkWith()
    const store = clerkInvitationsStore(person.clerk)
    const first = store.getSnapshot()
    let told = 0
    const stop = store.subscribe(() => (told += 1))
    change(person)
    expect(store.getSnapshot()).not.toBe(first)
    expect(told).toBe(1)
    stop()
    expect(person.listeners.size).toBe(0)
  })
})

it('rejects with nothing but an InvitationError', async () => {
  const { clerk } = clerkWith({
    received: () => {
      throw new Error('Anything.')
    },
  })
  await expect(clerkInvitations(clerk).received.list(everything)).rejects.toBeInstanceOf(InvitationError)
})
