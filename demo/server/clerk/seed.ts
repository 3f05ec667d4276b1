import type { ClerkDatabase } from '../../../fakes/clerk/database.ts'
import { acceptInvitation, inviteToOrganization, settle } from '../../../fakes/clerk/invitations.ts'
import { addOrganization, addUser } from '../../../fakes/clerk/people.ts'
import { people, unverifiedAddress } from '../../people.ts'
import { mustGet } from '../must-get.ts'
import { invitations } from '../seed-invitations.ts'
import { organizations } from '../seed-organizations.ts'

const hour = 60 * 60 * 1000

/**
 * Fills an empty Clerk with the demo's people, organizations and invitations. Owners are administrators, since Clerk
 * has no owners; what was declined is left out, since in Clerk nobody can decline.
 */
export function seedClerk(database: ClerkDatabase) {
  const now = Date.now()

  const users = new Map(
    people.map(({ name, emailAddress }) => {
      const [firstName = '', ...lastNames] = name.split(' ')
      const lastName = lastNames.join(' ')
      const verified = emailAddress !== unverifiedAddress
      return [emailAddress, addUser(database, { emailAddress, firstName, lastName, verified })]
    }),
  )
  const organizationIds = new Map(
    organizations.map(({ owner, name, slug, ...rest }) => {
      const imageUrl = 'logo' in rest ? rest.logo : ''
      return [slug, addOrganization(database, { name, slug, imageUrl, admin: mustGet(users, owner) }).id]
    }),
  )

  for (const { organization, from, to, role, ageInHours, outcome } of invitations) {
    if (outcome === 'declined') continue
    // The invitation is sent, its mail with it, when it was.
    database.clock = () => now - ageInHours * hour
    const invitation = inviteToOrganization(database, {
      organizationId: mustGet(organizationIds, organization),
      emailAddress: to,
      role: `org:${role}`,
      inviterId: mustGet(users, from).id,
      expiresInDays: 7,
    })
    if (outcome === 'accepted') acceptInvitation(database, mustGet(users, to), invitation.id)
    if (outcome === 'revoked') settle(database, invitation, 'revoked')
  }
  database.clock = Date.now
}
