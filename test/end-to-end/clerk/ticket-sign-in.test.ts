import { describe, expect, it } from 'vitest'
import {
  startTicketHost,
  focused,
  outcome,
  says,
  signedInAs,
  signIn,
  signOut,
  signUp,
} from './react/ticket-scenes.ts'

const host = startTicketHost()
const { api, invited, newAddress, open, roleOf, writes } = host

describe('a link to sign in with', () => {
  it('F30, T07: sends nothing before a press, and then one request', async () => {
    const { emailAddress, organization, ticket } = invited()
    const { page, problems } = await open(ticket, 'sign_in')
    await signIn(page).waitFor()
    await page.waitForLoadState('networkidle')
    expect(writes()).toEqual([])
    await signIn(page).press('Enter')
    await signedInAs(page, emailAddress)
    await says(page, `You’ve joined ${organization.name}.`)
    await expect.poll(() => focused(page)).toBe('You’re signed in')
    expect(host.requests('/sign_ins')).toHaveLength(1)
    expect(host.requests('/accept')).toHaveLength(0)
    expect(roleOf(organization.id, emailAddress)).toBe('org:member')
    expect(await page.getByRole('button', { name: /Sign out/ }).count()).toBe(0)
    expect(await page.getByRole('link', { name: `Open ${organization.name}` }).count()).toBe(1)
    expect(problems).toEqual([])
  })

  it('names what this press has joined, and nothing that was joined before', async () => {
    const { emailAddress, organization, ticket } = invited()
    const [before] = host.acceptedBefore(emailAddress)
    const { page } = await open(ticket, 'sign_in')
    await signIn(page).click()
    await signedInAs(page, emailAddress)
    await page.getByRole('link', { name: `Open ${before?.name}` }).waitFor()
    expect(await outcome(page)).toBe(`You’ve joined ${organization.name}.`)
  })

  it('names it by Clerk’s clock, where the device’s is wrong', async () => {
    const { emailAddress, organization, ticket } = invited()
    const { page } = await open(ticket, 'sign_in')
    await page.clock.setSystemTime(Date.now() + 2 * 60 * 60 * 1000)
    await signIn(page).click()
    await signedInAs(page, emailAddress)
    expect(await outcome(page)).toBe(`You’ve joined ${organization.name}.`)
  })

  it('signs in once where it is pressed twice at once', async () => {
    const { emailAddress, ticket } = invited()
    const { page } = await open(ticket, 'sign_in')
    await signIn(page).evaluate((button) => {
      if (button instanceof HTMLElement) for (const _ of [1, 2]) button.click()
    })
    await signedInAs(page, emailAddress)
    expect(host.requests('/sign_ins')).toHaveLength(1)
  })

  it('takes up the session where the answer was lost', async () => {
    const { emailAddress, organization, ticket } = invited()
    // A browser that Clerk knows already.
    const { page } = await open(ticket, 'sign_in', newAddress())
    await signOut(page).click()
    host.befall(({ url }) => (url.includes('/sign_ins') ? 'drop after' : undefined))
    await signIn(page).click()
    await signedInAs(page, emailAddress)
    await page.getByRole('link', { name: `Open ${organization.name}` }).waitFor()
    expect(await page.getByRole('note').count()).toBe(0)
  })

  it('says that nobody knows where the session was lost with the answer', async () => {
    const { ticket } = invited()
    const { page } = await open(ticket, 'sign_in')
    host.befall(({ url }) => (url.includes('/sign_ins') ? 'drop after' : undefined))
    await signIn(page).press('Enter')
    await says(page, 'We couldn’t confirm whether that worked.')
    host.befall(() => undefined)
    await expect.poll(() => focused(page)).toBe('Sign in and join')
    await page.keyboard.press('Enter')
    await says(page, 'This invitation can’t be used: it has expired, was revoked or was used already.')
    expect(await page.getByRole('link', { name: 'Sign in another way' }).count()).toBe(1)
  })

  it('says that nobody knows where the request was lost, and can be pressed again', async () => {
    const { emailAddress, ticket } = invited()
    const { page } = await open(ticket, 'sign_in')
    host.befall(({ url }) => (url.includes('/sign_ins') ? 'drop before' : undefined))
    await signIn(page).click()
    await says(page, 'We couldn’t confirm whether that worked.')
    host.befall(() => undefined)
    await signIn(page).click()
    expect(await signedInAs(page, emailAddress)).toBe(true)
  })

  it('says that nothing was sent where there is no network', async () => {
    const { emailAddress, invitation, ticket } = invited()
    const { page } = await open(ticket, 'sign_in')
    await signIn(page).waitFor()
    await page.context().setOffline(true)
    await signIn(page).click()
    await says(page, 'You’re offline. Nothing was sent.')
    expect(invitation.status).toBe('pending')
    await page.context().setOffline(false)
    await signIn(page).click()
    await signedInAs(page, emailAddress)
    expect(host.requests('/sign_ins')).toHaveLength(1)
  })

  it('U7: claims nothing where Clerk reports no error and has done nothing', async () => {
    const { emailAddress, invitation, ticket } = invited()
    const somebodyElse = newAddress()
    const { page } = await open(ticket, 'sign_in')
    await signIn(page).waitFor()
    // Another tab has signed somebody in, and this one does not know yet.
    await page.context().addCookies([host.cookieFor(somebodyElse)])
    api.settings.ignoresTicketsOfSignedIn = true
    await signIn(page).click()
    await signedInAs(page, somebodyElse)
    await says(page, 'No invitations')
    expect(invitation.status).toBe('pending')
    expect(await page.content()).not.toContain('You’ve joined')
    await signOut(page).click()
    await signIn(page).click()
    await signedInAs(page, emailAddress)
  })

  it('takes up who is there where Clerk refuses because of them', async () => {
    const { invitation, ticket } = invited()
    const somebodyElse = newAddress()
    const { page } = await open(ticket, 'sign_in')
    await signIn(page).waitFor()
    await page.context().addCookies([host.cookieFor(somebodyElse)])
    await signIn(page).click()
    await signedInAs(page, somebodyElse)
    expect(invitation.status).toBe('pending')
  })

  it('goes on elsewhere where Clerk asks for a second factor', async () => {
    const { ticket } = invited()
    const { page, problems } = await open(ticket, 'sign_in')
    host.befall(({ url }) => {
      if (!url.includes('/sign_ins')) return undefined
      const response = { object: 'sign_in_attempt', id: 'sia_1', status: 'needs_second_factor' }
      return Response.json({ response, client: null })
    })
    await signIn(page).click()
    await says(page, 'Signing in takes one more step.')
    expect(await page.getByRole('link', { name: 'Go on' }).getAttribute('href')).toBe('/sign-in')
    await expect.poll(() => focused(page)).toContain('Signing in takes one more step.')
    expect(problems).toEqual([])
  })

  it('turns to signing up where there is no account', async () => {
    const { emailAddress, organization, ticket } = invited({ account: false })
    const { page } = await open(ticket, 'sign_in')
    await signIn(page).click()
    await says(page, 'You don’t have an account yet.')
    await signUp(page).click()
    await signedInAs(page, emailAddress)
    expect(roleOf(organization.id, emailAddress)).toBe('org:member')
  })
})
