import { expectTypeOf, it } from 'vitest'
import type { Messages } from 'invitekit'

it('each count may be said in every form that a language has', () => {
  expectTypeOf<Messages['sentCount']>().toHaveProperty('few')
  expectTypeOf<Messages['sentBatch']['revoked']>().toHaveProperty('few')
  expectTypeOf<Messages['inviteMore']>().toHaveProperty('few')
  expectTypeOf<Messages['inviteResult']['sent']>().toHaveProperty('few')
  expectTypeOf<Messages['inviteCounts']['ready']>().toHaveProperty('few')
  expectTypeOf<Messages['inviteButton']['retry']>().toHaveProperty('few')
  expectTypeOf<Messages['inviteButtonParts']['ready']>().toHaveProperty('few')
})
