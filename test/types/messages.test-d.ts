import { expectTypeOf, it } from 'vitest'
import type { en, Messages } from 'invitekit'

it('each count may be said in every form that a language has', () => {
  expectTypeOf<Messages['sentCount']>().toHaveProperty('few')
  expectTypeOf<Messages['sentBatch']['revoked']>().toHaveProperty('few')
  expectTypeOf<Messages['inviteMore']>().toHaveProperty('few')
  expectTypeOf<Messages['inviteResult']['sent']>().toHaveProperty('few')
  expectTypeOf<Messages['inviteCounts']['ready']>().toHaveProperty('few')
  expectTypeOf<Messages['inviteButton']['retry']>().toHaveProperty('few')
  expectTypeOf<Messages['inviteButtonParts']['ready']>().toHaveProperty('few')
})

it('a language that lacks a text does not compile', () => {
  expectTypeOf<typeof en>().toExtend<Messages>()
  expectTypeOf<Omit<typeof en, 'accept'>>().not.toExtend<Messages>()
  expectTypeOf<Omit<Messages['outcomes'], 'joined'>>().not.toExtend<Messages['outcomes']>()
})

it('a count that lacks the form for all other numbers does not compile', () => {
  expectTypeOf<{ other: string }>().toExtend<Messages['sentCount']>()
  expectTypeOf<{ one: string }>().not.toExtend<Messages['sentCount']>()
})
