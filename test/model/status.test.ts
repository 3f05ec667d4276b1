import { describe, expect, it } from 'vitest'
import { isKnownStatus, knownStatuses, statusAt } from '../../src/model/status.ts'

const now = Date.UTC(2026, 10, 22, 12)

describe('statusAt', () => {
  it('leaves a pending invitation pending up to its last millisecond', () => {
    expect(statusAt({ status: 'pending', expiresAt: now + 1 }, now)).toBe('pending')
    expect(statusAt({ status: 'pending', expiresAt: now }, now)).toBe('expired')
    expect(statusAt({ status: 'pending', expiresAt: now - 1 }, now)).toBe('expired')
  })

  it('never ends an invitation that has no end', () => {
    expect(statusAt({ status: 'pending' }, now)).toBe('pending')
    expect(statusAt({ status: 'pending', expiresAt: undefined }, Number.MAX_VALUE)).toBe('pending')
    expect(statusAt({ status: 'pending', expiresAt: Number.NaN }, now)).toBe('pending')
  })

  it('ends an invitation whose end lies before 1970', () => {
    expect(statusAt({ status: 'pending', expiresAt: 0 }, now)).toBe('expired')
    expect(statusAt({ status: 'pending', expiresAt: -1 }, now)).toBe('expired')
  })

  it.each(['accepted', 'declined', 'revoked', 'expired', 'on_hold', 'PENDING', ''])(
    'leaves an invitation that is %j as it is, past its time or not',
    (status) => {
      expect(statusAt({ status, expiresAt: now - 1 }, now)).toBe(status)
      expect(statusAt({ status, expiresAt: now + 1 }, now)).toBe(status)
      expect(statusAt({ status }, now)).toBe(status)
    },
  )
})

describe('isKnownStatus', () => {
  it('knows the five statuses that there are words for', () => {
    expect(knownStatuses).toEqual(['pending', 'accepted', 'declined', 'revoked', 'expired'])
    expect(knownStatuses.filter((status) => !isKnownStatus(status))).toEqual([])
  })

  it('knows no other word, however close', () => {
    const others = [
      '',
      'on_hold',
      'Pending',
      'PENDING',
      ' pending',
      'canceled',
      'rejected',
      'length',
      '0',
      '__proto__',
    ]
    expect(others.filter(isKnownStatus)).toEqual([])
  })
})
