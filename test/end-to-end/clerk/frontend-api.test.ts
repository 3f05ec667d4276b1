import { describe, expect, it } from 'vitest'
import { settle } from '../../../fakes/clerk/invitations.ts'
import { addUser, userWithAddress } from '../../../fakes/clerk/people.ts'
import { loaded, startClerkHost } from './clerk-page.ts'
import { acceptNewest, scenesIn, useTicket, whoIsHere } from './scenes.ts'

const host = startClerkHost()
const { database } = host
const { invited, newAddress, roleOf } = scenesIn(database)

describe('the real SDK', () => {
  it.each(['production', 'development'] as const)('loads with the key of a %s instance', async (instance) => {
    const emailAddress = newAddress()
    const { page, problems } = await host.openPerson(emailAddress, { instance })
    expect(await whoIsHere(page)).toMatchObject({ address: emailAddress, memberships: [] })
    expect(await page.evaluate(() => window.clerk.status)).toBe('ready')
    const stranger = await host.openPerson(null, { instance })
    expect(await stranger.page.evaluate(() => window.clerk.user)).toBeNull()
    expect([...problems, ...stranger.problems]).toEqual([])
  })

  it('lists what was received, by page and by status', async () => {
    const emailAddress = newAddress()
    const [first, second, third] = [
      invited({ emailAddress }),
      invited({ emailAddress }),
      invited({ emailAddress }),
    ]
    settle(database, second.invitation, 'revoked')
    const { page, problems } = await host.openPerson(emailAddress)
    const list = (params: { initialPage?: number; pageSize?: number; status?: 'pending' | 'revoked' }) =>
      page.evaluate(async (asked) => {
        const { data, total_count } = await (window.clerk.user?.getOrganizationInvitations(asked) ??
          Promise.reject(new Error('nobody')))
        return {
          ids: data.map(({ id }) => id),
          total_count,
          names: data.map((one) => one.publicOrganizationData.name),
        }
      }, params)
    expect(await list({ pageSize: 2 })).toEqual({
      ids: [third.invitation.id, second.invitation.id],
      names: [third.organization.name, second.organization.name],
      total_count: 3,
    })
    expect(await list({ pageSize: 2, initialPage: 2 })).toMatchObject({
      ids: [first.invitation.id],
      total_count: 3,
    })
    expect(await list({ status: 'revoked' })).toMatchObject({ ids: [second.invitation.id], total_count: 1 })
    expect(await list({ status: 'pending' })).toMatchObject({ total_count: 2 })
    expect(problems).toEqual([])
  })

  it('accepts, makes a member, and works in the organization across a reload', async () => {
    const { emailAddress, invitation, organization } = invited()
    const { page, problems } = await host.openPerson(emailAddress)
    expect(await acceptNewest(page)).toBe('accepted')
    expect(roleOf(organization.id, emailAddress)).toBe('org:member')
    expect(invitation.status).toBe('accepted')
    expect(await whoIsHere(page)).toMatchObject({ memberships: [organization.id] })

    await page.evaluate((id) => window.clerk.setActive({ organization: id }), organization.id)
    expect(await whoIsHere(page)).toMatchObject({ organization: organization.id })
    const token = await page.evaluate(() => window.clerk.session?.getToken())
    const claims = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({ org_id: organization.id, org_role: 'org:member' })
    expect(claims.sub).toBe(userWithAddress(database, emailAddress)?.id)
    expect(claims.exp - claims.iat).toBe(60)

    await page.reload()
    await loaded(page)
    expect(await whoIsHere(page)).toMatchObject({ address: emailAddress, organization: organization.id })
    expect(problems).toEqual([])
  })

  it('keeps to one’s own: what went to a verified address, and where one belongs', async () => {
    const { emailAddress, organization } = invited({ account: false })
    addUser(database, { emailAddress, verified: false })
    const { page } = await host.openPerson(emailAddress)
    const seen = await page.evaluate(async (id) => {
      const refused = await window.clerk.setActive({ organization: id }).catch(String)
      return [(await window.clerk.user?.getOrganizationInvitations())?.total_count, refused]
    }, organization.id)
    expect(seen).toEqual([0, expect.stringContaining('not_a_member_in_organization')])
  })

  it('tells listeners of a sign-out', async () => {
    const { page, problems } = await host.openPerson(newAddress())
    const users = await page.evaluate(async () => {
      const seen: (string | null | undefined)[] = []
      window.clerk.addListener(({ user }) => seen.push(user && 'somebody'), { skipInitialEmit: true })
      await window.clerk.signOut()
      return seen
    })
    expect(users.at(-1)).toBeNull()
    await page.reload()
    await loaded(page)
    expect(await page.evaluate(() => window.clerk.user)).toBeNull()
    expect(problems).toEqual([])
  })

  it('manages an organization’s invitations', async () => {
    const { admin, invitation, organization } = invited()
    const { page, problems } = await host.openPerson(admin.emailAddress)
    await page.evaluate((id) => window.clerk.setActive({ organization: id }), organization.id)
    const [one, two] = [newAddress(), newAddress()]
    const seen = await page.evaluate(
      async (emailAddresses) => {
        const { organization: here } = window.clerk
        if (!here) throw new Error('There is no active organization.')
        const sent = await here.inviteMembers({ emailAddresses, role: 'org:admin' })
        const { data, total_count } = await here.getInvitations({ status: ['pending', 'expired'] })
        const revoked = await data.at(-1)?.revoke()
        const left = await here.getInvitations({ status: ['pending'] })
        const roles = await here.getRoles()
        return {
          sent: sent.map(({ emailAddress, roleName }) => [emailAddress, roleName]),
          listed: data.map(({ emailAddress }) => emailAddress),
          total_count,
          revoked: revoked?.status,
          left: left.total_count,
          roles: roles.data.map(({ key, name }) => [key, name]),
          outstanding: window.clerk.organization?.pendingInvitationsCount,
        }
      },
      [one, two],
    )
    expect(seen).toEqual({
      sent: [one, two].map((address) => [address, 'Admin']),
      listed: [two, one, invitation.emailAddress],
      total_count: 3,
      revoked: 'revoked',
      left: 2,
      roles: [
        ['org:admin', 'Admin'],
        ['org:member', 'Member'],
      ],
      outstanding: 2,
    })
    expect(database.mails.filter(({ to }) => to === one || to === two)).toHaveLength(2)
    expect(problems).toEqual([])
  })

  it('sends all of a bulk or nothing', async () => {
    const { admin, emailAddress, organization } = invited()
    const { page } = await host.openPerson(admin.emailAddress)
    const fresh = newAddress()
    const refused = await page.evaluate(
      async ({ emailAddresses, id }) => {
        await window.clerk.setActive({ organization: id })
        return window.clerk.organization
          ?.inviteMembers({ emailAddresses, role: 'org:member' })
          .then(String, (error: unknown) => JSON.parse(JSON.stringify(error)).errors[0])
      },
      { emailAddresses: [fresh, emailAddress], id: organization.id },
    )
    expect(refused).toMatchObject({ code: 'duplicate_record', meta: { emailAddresses: [emailAddress] } })
    expect(database.mails.some(({ to }) => to === fresh)).toBe(false)
    expect([...database.organizationInvitations.values()].some((one) => one.emailAddress === fresh)).toBe(
      false,
    )
  })

  it('shows an organization’s invitations to those who manage it, and to nobody else', async () => {
    const { organization, ticket } = invited()
    const { page } = await host.openPerson(null)
    const list = () =>
      page.evaluate(
        async (id) => (await fetch(`/__clerk/v1/organizations/${id}/invitations`)).status,
        organization.id,
      )
    expect(await list()).toBe(401)
    expect(await useTicket(page, 'signIn', ticket)).toBe('complete')
    expect(await list()).toBe(403)
    const stranger = await host.openPerson(newAddress())
    const codes = await stranger.page.evaluate(async (id) => {
      const answer = await fetch(`/__clerk/v1/organizations/${id}/invitations`)
      return JSON.stringify(await answer.json())
    }, organization.id)
    expect(codes).toContain('not_a_member_in_organization')
  })
})

describe('a line that breaks', () => {
  it.each([
    ['drop before', 'told of', false, 'pending', 'Network error'],
    ['drop after', 'told of', false, 'accepted', 'Network error'],
    ['drop before', 'no error where the SDK takes itself for offline', true, 'pending', 'pending'],
  ] as const)('%s: is %s', async (fault, _, automated, status, told) => {
    const { emailAddress, invitation } = invited()
    const { page } = await host.openPerson(emailAddress, { automated })
    host.befall(({ url }) => (url.includes('/accept') ? fault : undefined))
    expect(await acceptNewest(page)).toContain(told)
    expect(invitation.status).toBe(status)
  })
})
