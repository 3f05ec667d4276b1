import { describe, expect, it } from 'vitest'
import { settle } from '../../../fakes/clerk/invitations.ts'
import { startTicketHost, focused, outcome, says, signedInAs, signIn } from './react/ticket-scenes.ts'

const host = startTicketHost()
const { database, invited, open, writes } = host

describe('a link with nothing left to do', () => {
  it('leads to what was accepted, claims nothing of its own, and sends nothing', async () => {
    const { emailAddress, organization, ticket } = invited()
    const { page } = await host.openPerson(emailAddress)
    await page.goto(`${host.origin()}/__clerk/v1/tickets/accept?ticket=${ticket}`)
    expect(page.url()).toBe(`${host.origin()}/`)
    for (const link of [ticket, 'made-up']) {
      const { page: second } = await open(link, 'complete', emailAddress)
      await signedInAs(second, emailAddress)
      await second.getByRole('link', { name: `Open ${organization.name}` }).waitFor()
      expect(await outcome(second)).toBe('What you have joined is in the list.')
      expect(await second.getByRole('button', { name: /Sign out/ }).count()).toBe(0)
    }
    expect(writes()).toEqual([])
  })

  it.each([
    [
      'used',
      '/ticket?__clerk_ticket=made-up&__clerk_status=complete',
      'Nothing is left to do with this link.',
    ],
    ['damaged', '/ticket?__clerk_status=sign_in', 'This link is damaged.'],
    ['none', '/ticket', 'Open the link in your mail.'],
  ])('%s: says so', async (_, path, text) => {
    const { page, problems } = await host.openPerson(null, { path })
    await says(page, text)
    expect(await page.getByRole('button').count()).toBe(0)
    expect(problems).toEqual([])
  })
})

describe('a ticket that cannot be used', () => {
  const day = 24 * 60 * 60 * 1000
  it.each(['revoked', 'expired', 'used', 'made up'])('%s: says so, with a way out', async (kind) => {
    const { invitation, ticket } = invited()
    if (kind === 'revoked') settle(database, invitation, 'revoked')
    if (kind === 'used') settle(database, invitation, 'accepted')
    if (kind === 'expired') invitation.expiresAt = database.clock() - day
    const { page, problems } = await open(kind === 'made up' ? 'made-up' : ticket, 'sign_in')
    await signIn(page).press('Enter')
    await says(page, 'This invitation can’t be used: it has expired, was revoked or was used already.')
    await expect.poll(() => focused(page)).toContain('This invitation can’t be used')
    expect(await page.getByRole('link', { name: 'Sign in another way' }).getAttribute('href')).toBe(
      '/sign-in',
    )
    expect(host.requests('/sign_ins')).toHaveLength(1)
    expect(await page.getByRole('button', { name: 'Check again' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await expect.poll(() => host.requests('/sign_ins')).toHaveLength(2)
    // What was announced the first time still stands in the page: only the focus tells of the second.
    await expect.poll(() => focused(page)).toContain('This invitation can’t be used')
    expect(problems).toEqual([])
  })

  it('says how long to wait', async () => {
    const { ticket } = invited()
    const { page } = await open(ticket, 'sign_in')
    host.befall(({ url }) => {
      if (!url.includes('/sign_ins')) return undefined
      const errors = [{ message: 'Slow down', long_message: 'Slow down', code: 'too_many_requests' }]
      return Response.json({ errors }, { status: 429, headers: { 'Retry-After': '120' } })
    })
    await signIn(page).click()
    expect(await says(page, 'Too many tries. Try again in 2 minutes.')).toBe(true)
  })
})
