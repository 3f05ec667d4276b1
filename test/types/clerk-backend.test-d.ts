import type { ClerkClient } from '@clerk/backend'
import { expectTypeOf, it } from 'vitest'
import type { clerkBackendInvitations } from '../../src/adapters/clerk/backend/clerk-backend.ts'
import type { InvitationsBackend } from '../../src/client/backend.ts'

type Parameter = Parameters<typeof clerkBackendInvitations>
type Options = Parameter[1]

it('takes the client of Clerk’s backend SDK as it is', () => {
  expectTypeOf<ClerkClient>().toExtend<Parameter[0]>()
  expectTypeOf<ReturnType<typeof clerkBackendInvitations>>().toEqualTypeOf<InvitationsBackend>()
})

it('takes what an invitation of the scope can be made with, and nothing else', () => {
  expectTypeOf<{ privateMetadata: { note: string } }>().toExtend<Options>()
  expectTypeOf<{ scope: 'organization'; budget: false }>().toExtend<Options>()
  expectTypeOf<{ scope: 'application'; ignoreExisting: true }>().toExtend<Options>()
  expectTypeOf<{ scope: 'application'; templateSlug: 'waitlist_invitation' }>().toExtend<Options>()
  expectTypeOf<{ scope: 'instance' }>().not.toExtend<Options>()
  // @ts-expect-error – an application's invitation has no private metadata.
  expectTypeOf<Options>({ scope: 'application', privateMetadata: {} })
  // @ts-expect-error – an organization refuses what is there.
  expectTypeOf<Options>({ ignoreExisting: true })
})
