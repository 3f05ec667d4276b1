import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { inviteToApplication, settle } from '../../../fakes/clerk/invitations.ts'
import { userWithAddress } from '../../../fakes/clerk/people.ts'
import { startClerkHost } from './clerk-page.ts'
import { scenesIn, useTicket, whoIsHere } from './scenes.ts'

const host = startClerkHost()
const { database } = host
const { invited, newAddress, roleOf } = scenesIn(database)
const day = 24 * 60 * 60 * 1000

it('signs somebody in by ticket who has an account, and accepts', async () => {
  const { emailAddress, organization, ticket } = invited()
  const { page, problems } = await host.openPerson(null)
  expect(await useTicket(page, 'signIn', ticket)).toBe('complete')
  expect(await whoIsHere(page)).toMatchObject({ address: emailAddress, memberships: [organization.id] })
  expect(roleOf(organization.id, emailAddress)).toBe('org:member')
  expect(await useTicket((await host.openPerson(null)).page, 'signIn', ticket)).toBe(
    'organization_invitation_already_accepted',
  )
  expect(problems).toEqual([])
})

it('signs somebody new up by ticket, and accepts', async () => {
  const { emailAddress, organization, ticket } = invited({ account: false })
  const { page, problems } = await host.openPerson(null)
  expect(await useTicket(page, 'signIn', ticket)).toBe('organization_invitation_identification_not_exist')
  expect(await useTicket(page, 'signUp', ticket)).toBe('complete')
  expect(await whoIsHere(page)).toMatchObject({ address: emailAddress, memberships: [organization.id] })
  expect(userWithAddress(database, emailAddress)?.verified).toBe(true)
  expect(problems).toEqual([])
})

it('makes no account before everything that is required is there', async () => {
  host.api.settings.requiredFields = ['first_name']
  const { emailAddress, ticket } = invited({ account: false })
  const { page } = await host.openPerson(null)
  expect(await useTicket(page, 'signUp', ticket)).toBe('missing_requirements')
  expect(userWithAddress(database, emailAddress)).toBeUndefined()
  const status = await page.evaluate(
    async () => (await window.clerk.client?.signUp.update({ firstName: 'Layla' }))?.status,
  )
  host.api.settings.requiredFields = []
  expect(status).toBe('complete')
  expect(userWithAddress(database, emailAddress)?.firstName).toBe('Layla')
})

it('signs up to the application by ticket, with the invitation’s metadata', async () => {
  const emailAddress = newAddress()
  const invitation = inviteToApplication(database, { emailAddress, publicMetadata: { plan: 'team' } })
  const { page } = await host.openPerson(null)
  expect(await useTicket(page, 'signIn', invitation.ticket)).toBe('invitation_account_not_exists')
  expect(await useTicket(page, 'signUp', invitation.ticket)).toBe('complete')
  expect(userWithAddress(database, emailAddress)?.publicMetadata).toEqual({ plan: 'team' })
  expect(invitation.status).toBe('accepted')
})

it('refuses a ticket once it is revoked, once it is too old, and where it was never given', async () => {
  const [revoked, old] = [invited(), invited()]
  settle(database, revoked.invitation, 'revoked')
  old.invitation.expiresAt = database.clock() - day
  const { page } = await host.openPerson(null)
  expect(await useTicket(page, 'signIn', revoked.ticket)).toBe('organization_invitation_revoked_code')
  expect(await useTicket(page, 'signIn', old.ticket)).toBe('ticket_expired_code')
  expect(await useTicket(page, 'signIn', 'made-up')).toBe('ticket_invalid_code')
  expect(await useTicket(page, 'signUp', invited().ticket)).toBe(
    'organization_invitation_identification_already_exists',
  )
})

it('refuses a ticket to somebody signed in, or silently does nothing', async () => {
  const { emailAddress, invitation, ticket } = invited()
  const { page } = await host.openPerson(emailAddress)
  expect(await useTicket(page, 'signIn', ticket)).toBe('session_exists')
  host.api.settings.ignoresTicketsOfSignedIn = true
  expect(await useTicket(page, 'signIn', ticket)).toBe('needs_identifier')
  host.api.settings.ignoresTicketsOfSignedIn = false
  expect(invitation.status).toBe('pending')
})

it('brings a ticket to the host by the link of the mail, with what to do with it', async () => {
  const known = invited()
  const unknown = invited({ account: false })
  const application = inviteToApplication(database, {
    emailAddress: newAddress(),
    redirectUrl: `${host.origin()}/welcome?from=mail`,
  })
  const follow = async (page: Page, ticket: string) => {
    await page.goto(`${host.origin()}/__clerk/v1/tickets/accept?ticket=${ticket}`)
    return page.url().slice(host.origin().length)
  }
  const { page } = await host.openPerson(null)
  expect(await follow(page, known.ticket)).toBe(`/?__clerk_ticket=${known.ticket}&__clerk_status=sign_in`)
  expect(await follow(page, unknown.ticket)).toBe(`/?__clerk_ticket=${unknown.ticket}&__clerk_status=sign_up`)
  expect(await follow(page, application.ticket)).toBe(
    `/welcome?from=mail&__clerk_ticket=${application.ticket}`,
  )
  const theirs = await host.openPerson(known.emailAddress)
  expect(await follow(theirs.page, known.ticket)).toContain('__clerk_status=complete')
  expect(roleOf(known.organization.id, known.emailAddress)).toBe('org:member')
  expect(database.mails.find(({ to }) => to === known.emailAddress)?.url).toBe(
    `${host.origin()}/__clerk/v1/tickets/accept?ticket=${known.ticket}`,
  )
})
