import { Clerk } from '@clerk/clerk-js'
import { ClerkProvider, useClerk, useUser } from '@clerk/react'
import { isClerkAPIResponseError } from '@clerk/react/errors'
import type { OrganizationMembershipResource, OrganizationResource } from '@clerk/shared/types'
import { clerkInvitationsStore } from 'invitekit/clerk'
import { lazy, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import { demoPassword } from '../../people.ts'
import type { Backend } from './backend.ts'

/** Where the demo's own server has its fake of Clerk's Frontend API: no request goes to Clerk. */
const proxyUrl = `${location.origin}/__clerk`
/** Names a host that is nowhere. One of a development instance would make Clerk's SDK warn. */
const publishableKey = `pk_live_${btoa('clerk.example.com$')}`

const clerk = new Clerk(publishableKey, { proxyUrl })
const store = clerkInvitationsStore(clerk)

let switching = Promise.resolve()

/** Clerk's real SDK, over the fake API of the demo's own server. */
export const backend: Backend = {
  Provider({ children }) {
    const navigate = useNavigate()
    return (
      <ClerkProvider
        // @ts-expect-error – Clerk's types disagree among themselves under exactOptionalPropertyTypes.
        Clerk={clerk}
        publishableKey={publishableKey}
        proxyUrl={proxyUrl}
        telemetry={false}
        routerPush={(to) => navigate(to)}
        routerReplace={(to) => navigate(to, { replace: true })}
      >
        {children}
      </ClerkProvider>
    )
  },

  useSession() {
    const { user } = useUser()
    const { loaded, status } = useClerk()
    const { emailAddress = '' } = user?.primaryEmailAddress ?? {}
    const person = user && {
      id: user.id,
      name: user.fullName || nameIn(emailAddress),
      emailAddress,
      verified: user.hasVerifiedEmailAddress,
    }
    return {
      // On the way from one person to another Clerk has none, and says so by undefined.
      user: loaded ? (person ?? null) : undefined,
      error: status === 'error' ? status : null,
      tryAgain: () => location.reload(),
    }
  },

  useClient(_, organizationId) {
    const client = useSyncExternalStore(store.subscribe, store.getSnapshot)
    // The sent side is that of the organization that the person works in.
    return !organizationId || client?.sent?.organizationId === organizationId ? client : null
  },

  workIn(organizationId) {
    // One after the other: of two at once, the SDK may end with the first.
    switching = switching.catch(() => {}).then(() => clerk.setActive({ organization: organizationId }))
    return switching
  },

  // Clerk tells the roles itself.
  policy: {},

  async changeUser(emailAddress) {
    // With a function of its own, the SDK leads to no other page.
    if (clerk.user) await clerk.signOut(() => {})
    if (emailAddress === null) return
    const attempt = await present(clerk.client).signIn.create({
      strategy: 'password',
      identifier: emailAddress,
      password: demoPassword,
    })
    await clerk.setActive({ session: attempt.createdSessionId })
  },

  async memberships() {
    const { data } = await present(clerk.user).getOrganizationMemberships({ pageSize: 100 })
    return data.map(({ role, permissions, organization }) => ({
      role,
      administers: permissions.includes('org:sys_memberships:manage'),
      organization: toOrganizationData(organization),
    }))
  },

  async organization(id) {
    try {
      const organization = await clerk.getOrganization(id)
      const { data } = await organization.getMemberships({ pageSize: 100 })
      return { ...toOrganizationData(organization), members: data.map(toMember) }
    } catch (error) {
      if (isClerkAPIResponseError(error) && [403, 404].includes(error.status)) return null
      throw error
    }
  },

  // A part of a page, which asks for the backend itself: it comes after this one.
  Ticket: lazy(async () => ({ default: (await import('./clerk-ticket.tsx')).ClerkTicket })),
  outbox: {
    url: '/api/demo/outbox/clerk',
    intro: 'Whoever holds a link can use it: it signs them in.',
  },
}

function toOrganizationData({ id, name, slug, hasImage, imageUrl }: OrganizationResource) {
  return { id, name, slug, hasImage, imageUrl }
}

function toMember({ id, role, publicUserData }: OrganizationMembershipResource) {
  const { userId = '', firstName, lastName, identifier = '' } = publicUserData ?? {}
  const name = [firstName, lastName].filter(Boolean).join(' ') || nameIn(identifier)
  return { id, role, userId, name, emailAddress: identifier }
}

/** For whoever has told no name: what is before the @. */
function nameIn(emailAddress: string) {
  return emailAddress.split('@', 1).join()
}

/** What Clerk has once it is loaded, and somebody is signed in. */
function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('Nobody is signed in.')
  return value
}
