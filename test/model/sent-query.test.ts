import { describe, expect, it } from 'vitest'
import { arrange, invitationOrders } from 'invitekit/headless'
import type { InvitationRecord } from 'invitekit/headless'

function record(id: string, fields: Partial<InvitationRecord> = {}): InvitationRecord {
  return {
    id,
    emailAddress: `${id}@example.com`,
    status: 'pending',
    publicMetadata: null,
    createdAt: 1,
    updatedAt: null,
    expiresAt: 9,
    ...fields,
  }
}

const everything = { page: 1, pageSize: 20 }

function ids(records: readonly InvitationRecord[], query = {}) {
  return arrange(records, { ...everything, ...query }).items.map(({ id }) => id)
}

describe('arranging what was sent', () => {
  const bo = record('inv_beef', { emailAddress: 'Bo@Example.com' })
  const cy = record('inv_2', { emailAddress: 'cy@example.org' })

  it('finds a part of an address in whatever case, and a whole id, but no part of one', () => {
    expect(ids([bo, cy], { search: ' BO@' })).toEqual(['inv_beef'])
    expect(ids([bo, cy], { search: 'inv_2' })).toEqual(['inv_2'])
    expect(ids([bo, cy], { search: 'be' })).toEqual([])
    expect(ids([bo, cy], { search: '  ' })).toEqual(['inv_beef', 'inv_2'])
  })

  it.each(invitationOrders)('keeps equals as they are, by %s, so that pages don’t overlap', (order) => {
    const equals = ['a', 'b', 'c', 'd', 'e'].map((id) => record(id, { emailAddress: 'same@example.com' }))
    const pages = [1, 2, 3].flatMap((page) => ids(equals.slice(0, page * 2), { page, pageSize: 2, order }))
    expect(pages).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('begins with the newest unless told otherwise', () => {
    const rows = [
      record('old', { createdAt: 1 }),
      record('new', { createdAt: 3 }),
      record('mid', { createdAt: 2 }),
    ]
    expect(ids(rows)).toEqual(['new', 'mid', 'old'])
    expect(ids(rows, { order: 'createdAt' })).toEqual(['old', 'mid', 'new'])
  })

  it('takes what never expires for the last to expire', () => {
    const rows = [record('never', { expiresAt: undefined }), record('soon', { expiresAt: 1 })]
    expect(ids(rows, { order: 'expiresAt' })).toEqual(['soon', 'never'])
    expect(ids(rows, { order: '-expiresAt' })).toEqual(['never', 'soon'])
  })
})
