import type { Page } from 'playwright'
import { settle } from '../../../../fakes/clerk/invitations.ts'
import { scenesIn } from '../scenes.ts'
import { startReactHost } from './host-page.ts'

/** The host's ticket page, and what people see and press there. */
export function startTicketHost() {
  const host = startReactHost()
  const scenes = scenesIn(host.database)
  return {
    ...host,
    ...scenes,
    /** The page that a link leads somebody to, who is signed in or not. */
    open: (ticket: string, status?: string, emailAddress: string | null = null) =>
      host.openPerson(emailAddress, {
        path: `/ticket?__clerk_ticket=${ticket}${status ? `&__clerk_status=${status}` : ''}`,
      }),
    /** What somebody has accepted long ago: two invitations. */
    acceptedBefore(emailAddress: string, account = true) {
      return [1, 2].map((days) => {
        const { invitation, organization } = scenes.invited({ emailAddress, account })
        settle(host.database, invitation, 'accepted')
        invitation.updatedAt -= days * 24 * 60 * 60 * 1000
        return organization
      })
    },
    /** Every request that may change something. */
    writes: () => host.sent.filter(({ method }) => method !== 'GET'),
  }
}

export const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in and join' })
export const signUp = (page: Page) => page.getByRole('button', { name: 'Create account and join' })
export const signOut = (page: Page) => page.getByRole('button', { name: 'Sign out to use it' })

/** Waits for words. */
export async function says(page: Page, text: string): Promise<true> {
  await page.getByText(text).first().waitFor()
  return true
}

/** Waits for somebody to be signed in, as the page says it. */
export const signedInAs = (page: Page, emailAddress: string) => says(page, `Your address is ${emailAddress}.`)

export const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

/** What is said of what a signed-in person has joined. */
export async function outcome(page: Page): Promise<string | null> {
  await page.getByText(/^(You’ve joined|What you have joined)/).waitFor()
  return page.getByText(/^(You’ve joined|What you have joined)/).textContent()
}
