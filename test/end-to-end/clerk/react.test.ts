import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { acceptInvitation, settle } from '../../../fakes/clerk/invitations.ts'
import { userWithAddress } from '../../../fakes/clerk/people.ts'
import { startReactHost } from './react/host-page.ts'
import { scenesIn, useTicket, whoIsHere } from './scenes.ts'

const host = startReactHost()
const { database } = host
const { invited, newAddress, roleOf } = scenesIn(database)

/** Keeps an answer back until it is let go. */
function held() {
  let letGo = () => {}
  const promise = new Promise<undefined>((resolve) => {
    letGo = () => resolve(undefined)
  })
  return { promise, letGo: () => letGo() }
}

const accept = (page: Page) => page.getByRole('button', { name: /^Accept/ })
const joined = (page: Page, { name }: { name: string }) => page.getByText(`You joined ${name}.`).first()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

describe('the list', () => {
  it('shows what somebody received, and accepts it once', async () => {
    const { emailAddress, organization } = invited()
    const { page, problems } = await host.openPerson(emailAddress)
    await accept(page).click()
    await joined(page, organization).waitFor()
    expect(host.requests('/accept')).toHaveLength(1)
    expect(roleOf(organization.id, emailAddress)).toBe('org:member')
    expect(problems).toEqual([])
  })

  it('keeps outcome, focus and the way on when the organization is switched to', async () => {
    const { emailAddress, organization } = invited()
    const { page, problems } = await host.openPerson(emailAddress)
    await accept(page).press('Enter')
    await joined(page, organization).waitFor()
    await expect.poll(() => whoIsHere(page)).toMatchObject({ organization: organization.id })
    await page.waitForLoadState('networkidle')
    await joined(page, organization).waitFor()
    await expect.poll(() => focused(page)).toContain(`You joined ${organization.name}.`)
    const open = page.getByRole('link', { name: `Open ${organization.name}` })
    expect(await open.getAttribute('href')).toBe(`/organizations/${organization.id}`)
    expect(problems).toEqual([])
  })

  it('accepts once where the button is pressed twice at once', async () => {
    const { emailAddress, organization } = invited()
    const { page } = await host.openPerson(emailAddress)
    await accept(page).evaluate((button) => {
      if (button instanceof HTMLElement) for (const _ of [1, 2]) button.click()
    })
    await joined(page, organization).waitFor()
    expect(host.requests('/accept')).toHaveLength(1)
  })
})

describe('the card', () => {
  it('keeps the outcome when the organization is switched to', async () => {
    const { emailAddress, invitation, organization } = invited()
    const { page, problems } = await host.openPerson(emailAddress, { path: `/card/${invitation.id}` })
    await accept(page).press('Enter')
    await joined(page, organization).waitFor()
    await expect.poll(() => whoIsHere(page)).toMatchObject({ organization: organization.id })
    await page.waitForLoadState('networkidle')
    expect(await joined(page, organization).count()).toBe(1)
    await expect.poll(() => focused(page)).toContain(`You joined ${organization.name}.`)
    expect(host.requests('/accept')).toHaveLength(1)
    expect(problems).toEqual([])
  })

  it('F57, U6: says that nothing was sent where there is no network, and never “joined”', async () => {
    const { emailAddress, invitation, organization } = invited()
    const { page } = await host.openPerson(emailAddress, { path: `/card/${invitation.id}` })
    await accept(page).waitFor()
    await page.context().setOffline(true)
    await accept(page).click()
    await page.getByText('You’re offline. Nothing was sent.').first().waitFor()
    expect(await joined(page, organization).count()).toBe(0)
    expect(invitation.status).toBe('pending')
    await page.context().setOffline(false)
    await accept(page).click()
    await joined(page, organization).waitFor()
    expect(host.requests('/accept')).toHaveLength(1)
  })

  it('U6: does not believe the SDK that reports success without an answer', async () => {
    const { emailAddress, invitation, organization } = invited()
    const { page } = await host.openPerson(emailAddress, { path: `/card/${invitation.id}` })
    await accept(page).waitFor()
    // As where the network goes with the press: the SDK looks once more, and finds itself offline.
    await page.evaluate(() => Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => true }))
    host.befall(({ url }) => (url.includes('/accept') ? 'drop before' : undefined))
    await accept(page).click()
    await page.getByRole('note').waitFor()
    expect(await joined(page, organization).count()).toBe(0)
    expect(invitation.status).toBe('pending')
  })

  it('says “joined” where the answer was lost, and where it was accepted elsewhere', async () => {
    const lost = invited()
    host.befall(({ url }) => (url.includes('/accept') ? 'drop after' : undefined))
    const one = await host.openPerson(lost.emailAddress, { path: `/card/${lost.invitation.id}` })
    await accept(one.page).click()
    await joined(one.page, lost.organization).waitFor()

    const elsewhere = invited()
    const two = await host.openPerson(elsewhere.emailAddress, { path: `/card/${elsewhere.invitation.id}` })
    await accept(two.page).waitFor()
    const user = userWithAddress(database, elsewhere.emailAddress)
    if (user) acceptInvitation(database, user, elsewhere.invitation.id)
    await accept(two.page).click()
    await joined(two.page, elsewhere.organization).waitFor()
    expect([lost.invitation.status, elsewhere.invitation.status]).toEqual(['accepted', 'accepted'])
  })

  it('says that it was revoked meanwhile', async () => {
    const { emailAddress, invitation, organization } = invited()
    const { page } = await host.openPerson(emailAddress, { path: `/card/${invitation.id}` })
    await accept(page).waitFor()
    settle(database, invitation, 'revoked')
    await accept(page).click()
    await page.getByText('This invitation was revoked.').first().waitFor()
    expect(await joined(page, organization).count()).toBe(0)
  })

  it('knows nothing of an invitation that went to somebody else', async () => {
    const { invitation, organization } = invited()
    const { page, problems } = await host.openPerson(newAddress(), { path: `/card/${invitation.id}` })
    await page.getByText('We can’t find this invitation.').first().waitFor()
    expect(await page.content()).not.toContain(organization.name)
    expect(await accept(page).count()).toBe(0)
    expect(problems).toEqual([])
  })
})

describe('the session', () => {
  it('T09: shows the next person nothing of the one who has left', async () => {
    const [first, second] = [invited(), invited()]
    const { page, problems } = await host.openPerson(first.emailAddress)
    await page.getByText(first.organization.name).first().waitFor()
    await page.evaluate(() => window.clerk.signOut(() => {}))
    await page
      .getByText(/^Sign in to (accept|see)/)
      .first()
      .waitFor()
    expect(await page.content()).not.toContain(first.organization.name)

    const before = host.sent.length
    expect(await useTicket(page, 'signIn', second.ticket)).toBe('complete')
    await page.getByText(second.organization.name).first().waitFor()
    expect(await page.content()).not.toContain(first.organization.name)
    const sessions = host.sent.slice(before).flatMap(({ path }) => /_session_id=(\w+)/.exec(path)?.[1] ?? [])
    expect(new Set(sessions).size).toBe(1)
    expect(problems).toEqual([])
  })

  it('T09: sends nothing in the next one’s name that the first one has pressed', async () => {
    const [first, second] = [invited(), invited()]
    const { page } = await host.openPerson(first.emailAddress)
    const answer = held()
    host.befall(({ url }) => (url.includes('/accept') ? answer.promise : undefined))
    await accept(page).click()
    await expect.poll(() => host.requests('/accept').length).toBe(1)
    await page.evaluate(() => window.clerk.signOut(() => {}))
    expect(await useTicket(page, 'signIn', second.ticket)).toBe('complete')
    answer.letGo()
    await page.getByText(second.organization.name).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.content()).not.toContain(first.organization.name)
    expect(host.requests('/accept')).toHaveLength(1)
    const id = userWithAddress(database, second.emailAddress)?.id
    expect([...database.memberships.values()].filter(({ userId }) => userId === id)).toHaveLength(1)
  })

  it('follows a sign-out in another tab', async () => {
    const { emailAddress, organization } = invited()
    const { page } = await host.openPerson(emailAddress)
    await page.getByText(organization.name).first().waitFor()
    const other = await host.openPerson(null, { beside: page })
    await other.page.evaluate(() => window.clerk.signOut(() => {}))
    await page.bringToFront()
    await page
      .getByText(/^Sign in to (accept|see)/)
      .first()
      .waitFor()
    expect(await page.content()).not.toContain(organization.name)
  })

  it('shows nothing of invitations before Clerk has loaded', async () => {
    const { emailAddress, organization } = invited()
    const answer = held()
    const { page, problems } = await host.openPerson(emailAddress)
    await page.getByText(organization.name).first().waitFor()
    host.befall(({ url }) => (url.includes('/v1/client?') ? answer.promise : undefined))
    await page.reload()
    await page.getByText('loading').waitFor()
    expect(await page.locator('[data-slot]').count()).toBe(0)
    answer.letGo()
    await page.getByText(organization.name).first().waitFor()
    expect(problems).toEqual([])
  })
})
