import { demoPassword, people, unverifiedAddress } from '../people.ts'
import type { DemoAuth } from './auth.ts'
import { mustGet } from './must-get.ts'
import { invitations, type SeedInvitation } from './seed-invitations.ts'
import { organizations } from './seed-organizations.ts'

const hour = 60 * 60 * 1000

/** Fills an empty database with the demo's people, organizations and invitations. */
export async function seed({ auth, outbox }: DemoAuth) {
  const { adapter } = await auth.$context

  const sessions = new Map<string, Headers>()
  for (const { name, emailAddress } of people) {
    const { headers } = await auth.api.signUpEmail({
      body: { name, email: emailAddress, password: demoPassword },
      returnHeaders: true,
    })
    sessions.set(emailAddress, toRequestHeaders(headers))
  }

  const organizationIds = new Map<string, string>()
  for (const { owner, ...organization } of organizations) {
    const { id } = await auth.api.createOrganization({
      body: organization,
      headers: mustGet(sessions, owner),
    })
    organizationIds.set(organization.slug, id)
  }

  for (const invitation of invitations) {
    const { id, expiresAt } = await auth.api.createInvitation({
      body: {
        email: invitation.to,
        role: invitation.role,
        organizationId: mustGet(organizationIds, invitation.organization),
      },
      headers: mustGet(sessions, invitation.from),
    })
    await settle(id, invitation)

    const age = invitation.ageInHours * hour
    const sentAt = new Date(Date.now() - age)
    await adapter.update({
      model: 'invitation',
      where: [{ field: 'id', value: id }],
      update: { createdAt: sentAt, expiresAt: new Date(expiresAt.getTime() - age) },
    })
    outbox.redate({ invitationId: id, sentAt })
  }

  await adapter.update({
    model: 'user',
    where: [{ field: 'email', value: unverifiedAddress }],
    update: { emailVerified: false },
  })

  async function settle(invitationId: string, { outcome, from, to }: SeedInvitation) {
    const body = { invitationId }
    switch (outcome) {
      case 'pending':
        return
      case 'accepted':
        await auth.api.acceptInvitation({ body, headers: mustGet(sessions, to) })
        return
      case 'declined':
        await auth.api.rejectInvitation({ body, headers: mustGet(sessions, to) })
        return
      case 'revoked':
        await auth.api.cancelInvitation({ body, headers: mustGet(sessions, from) })
        return
      default:
        outcome satisfies never
    }
  }
}

function toRequestHeaders(responseHeaders: Headers) {
  const cookies = responseHeaders.getSetCookie().map((cookie) => cookie.split(';', 1)[0])
  return new Headers({ cookie: cookies.join('; ') })
}
