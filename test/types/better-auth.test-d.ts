import { createAuthClient } from 'better-auth/client'
import { organizationClient } from 'better-auth/client/plugins'
import { createAuthClient as createReactAuthClient } from 'better-auth/react'
import { expectTypeOf, it } from 'vitest'
import { betterAuthInvitations } from 'invitekit/better-auth'
import type { BetterAuthClient, BetterAuthInvitationsOptions } from 'invitekit/better-auth'
import type { InvitationsClient } from 'invitekit/headless'

it('takes a client of better-auth as it is', () => {
  const client = createAuthClient({ plugins: [organizationClient()] })
  expectTypeOf(betterAuthInvitations(client, { userId: 'user_1' })).toExtend<InvitationsClient>()
})

it('takes a client of better-auth for React as it is', () => {
  const client = createReactAuthClient({ plugins: [organizationClient()] })
  const invitations = betterAuthInvitations(client, { userId: null, organizationId: 'org_1' })
  expectTypeOf(invitations).toExtend<InvitationsClient>()
  expectTypeOf(invitations.received).not.toBeNullable()
})

it('takes a client with teams', () => {
  const client = createReactAuthClient({ plugins: [organizationClient({ teams: { enabled: true } })] })
  expectTypeOf(betterAuthInvitations).toBeCallableWith(client, { userId: 'user_1' })
})

it('takes a client that throws in place of answering with an error', () => {
  const client = createAuthClient({ plugins: [organizationClient()], fetchOptions: { throw: true } })
  expectTypeOf(betterAuthInvitations).toBeCallableWith(client, { userId: 'user_1' })
})

it('takes no client without the organization plugin', () => {
  const client = createAuthClient()
  expectTypeOf(client).not.toExtend<BetterAuthClient>()
})

it('asks who is signed in, as one person’s cache must not be the next one’s', () => {
  expectTypeOf<{ userId: string }>().toExtend<BetterAuthInvitationsOptions>()
  expectTypeOf<{ userId: null }>().toExtend<BetterAuthInvitationsOptions>()
  expectTypeOf<{ organizationId: string }>().not.toExtend<BetterAuthInvitationsOptions>()
})

it('takes the verified addresses of the signed-in person, or none', () => {
  expectTypeOf<BetterAuthInvitationsOptions['emailAddresses']>().toEqualTypeOf<
    readonly string[] | undefined
  >()
  expectTypeOf<{ userId: string; emailAddresses: string }>().not.toExtend<BetterAuthInvitationsOptions>()
  const client = createAuthClient({ plugins: [organizationClient()] })
  const invitations = betterAuthInvitations(client, { userId: 'user_1', emailAddresses: ['a@example.com'] })
  expectTypeOf(invitations.now).toEqualTypeOf<() => number>()
})
