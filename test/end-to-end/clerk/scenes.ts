import type { Page } from 'playwright'
import type { ClerkDatabase } from '../../../fakes/clerk/database.ts'
import { inviteToOrganization } from '../../../fakes/clerk/invitations.ts'
import { addOrganization, addUser, membershipOf, userWithAddress } from '../../../fakes/clerk/people.ts'

/** People and organizations of a test's own, in a database that the tests of a file share. */
export function scenesIn(database: ClerkDatabase) {
  let made = 0

  /** An address that no other test has. */
  function newAddress() {
    made += 1
    return `person-${made}@example.com`
  }

  /** An organization with an administrator, and an invitation to somebody, with an account unless told otherwise. */
  function invited({ emailAddress = newAddress(), account = true } = {}) {
    const admin = addUser(database, { emailAddress: newAddress() })
    const organization = addOrganization(database, { name: `Acme ${made}`, admin })
    if (account && !userWithAddress(database, emailAddress)) addUser(database, { emailAddress })
    const invitation = inviteToOrganization(database, {
      organizationId: organization.id,
      emailAddress,
      role: 'org:member',
      inviterId: admin.id,
    })
    return { admin, emailAddress, invitation, organization, ticket: invitation.ticket }
  }

  /** The role that an address has in an organization. */
  function roleOf(organizationId: string, emailAddress: string): string | undefined {
    const user = userWithAddress(database, emailAddress)
    return user && membershipOf(database, { organizationId, userId: user.id })?.role
  }

  return { invited, newAddress, roleOf }
}

/** What became of using a ticket: the attempt's status, or the code of its error. */
export function useTicket(page: Page, way: 'signIn' | 'signUp', ticket: string): Promise<string | null> {
  return page.evaluate(
    async ([name, secret]) => {
      const { client } = window.clerk
      if (!client) return 'The SDK has no client.'
      try {
        const { status, createdSessionId } = await client[name].create({ strategy: 'ticket', ticket: secret })
        if (createdSessionId) await window.clerk.setActive({ session: createdSessionId })
        return status
      } catch (error) {
        return JSON.parse(JSON.stringify(error)).errors?.[0]?.code ?? String(error)
      }
    },
    [way, ticket] as const,
  )
}

/** Whom the page's SDK takes its person for, and where they work. */
export function whoIsHere(page: Page) {
  return page.evaluate(() => ({
    address: window.clerk.user?.primaryEmailAddress?.emailAddress,
    organization: window.clerk.organization?.id,
    memberships: window.clerk.user?.organizationMemberships.map((one) => one.organization.id),
  }))
}

/** What became of accepting the newest invitation: its status, or why it could not be done. */
export function acceptNewest(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const { data } = (await window.clerk.user?.getOrganizationInvitations()) ?? {}
    return data?.[0]?.accept().then(({ status }) => status, String)
  })
}
