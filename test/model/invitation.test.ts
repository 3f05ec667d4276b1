import { expect, it } from 'vitest'
import { toInvitation } from '../../src/model/invitation.ts'
import type { InvitationRecord } from '../../src/model/invitation.ts'

const record: InvitationRecord = {
  id: 'inv_1',
  emailAddress: 'invitee@example.com',
  publicMetadata: { plan: 'pro' },
  status: 'pending',
  createdAt: Date.UTC(2026, 10, 22),
  updatedAt: Date.UTC(2026, 10, 23),
  expiresAt: Date.UTC(2026, 10, 24),
  role: 'member',
}

it('hands a record on as it is', () => {
  expect(toInvitation(record)).toEqual(record)
})

it('has NaN for a date that the backend gave none for, as a number of milliseconds must', () => {
  const { createdAt, updatedAt } = toInvitation({ ...record, createdAt: null, updatedAt: null })
  expect(createdAt).toBeNaN()
  expect(updatedAt).toBeNaN()
})

it('keeps a date of 1970 apart from none', () => {
  expect(toInvitation({ ...record, createdAt: 0, updatedAt: 0 })).toMatchObject({
    createdAt: 0,
    updatedAt: 0,
  })
})

it('leaves the record in the cache untouched', () => {
  const cached = Object.freeze({ ...record, createdAt: null })
  toInvitation(cached)
  expect(cached.createdAt).toBeNull()
})
