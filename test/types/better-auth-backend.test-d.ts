import { betterAuth } from 'better-auth'
import { organization } from 'better-auth/plugins'
import { expectTypeOf, it } from 'vitest'
import { betterAuthBackendInvitations } from 'invitekit/server'
import type { InvitationsBackend } from 'invitekit/server'
import type { BetterAuthServer } from '../../src/adapters/better-auth/backend/auth.ts'

it('takes a server of better-auth as it is', () => {
  const auth = betterAuth({ plugins: [organization()] })
  expectTypeOf(betterAuthBackendInvitations(auth)).toExtend<InvitationsBackend>()
})

it('takes a server with teams, further roles and fields', () => {
  const auth = betterAuth({
    plugins: [
      organization({
        teams: { enabled: true },
        creatorRole: 'founder',
        schema: { invitation: { additionalFields: { message: { type: 'string', required: true } } } },
      }),
    ],
  })
  expectTypeOf(betterAuthBackendInvitations).toBeCallableWith(auth)
})

it('takes no server without the organization plugin', () => {
  const auth = betterAuth({})
  expectTypeOf(auth).not.toExtend<BetterAuthServer>()
})

it('makes links only where the host does', () => {
  const auth = betterAuth({ plugins: [organization()] })
  const link = ({ id }: { id: string }) => `https://app.example.com/accept-invitation/${id}`
  expectTypeOf(betterAuthBackendInvitations).toBeCallableWith(auth, { link })
  expectTypeOf(betterAuthBackendInvitations).toBeCallableWith(auth, { link: undefined })
})
