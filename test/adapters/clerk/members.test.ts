import { clerkInvitations } from 'invitekit/clerk'
import { describe, expect, it } from 'vitest'
import { mustHave, sentBy } from '../../support/ports.ts'
import { clerkWith } from './instance.ts'

function member(index: number, identifier: unknown = `person${index}@example.com`) {
  return { id: `orgmem_${index}`, publicUserData: { identifier } }
}

/** The members of an organization whose every page is answered so, and what was asked for. */
function over(answer: (params: { initialPage: number; pageSize: number }) => unknown) {
  const { clerk, requests } = clerkWith({
    members(params) {
      const { initialPage, pageSize } = Object(params)
      return answer({ initialPage, pageSize })
    },
  })
  return { sent: mustHave(sentBy(clerkInvitations(clerk)), 'members'), requests }
}

describe('the members of an organization of Clerk’s', () => {
  it('are read page by page, up to a thousand', async () => {
    const { sent, requests } = over(({ initialPage, pageSize }) => ({
      data: Array.from({ length: pageSize }, (_, index) => member((initialPage - 1) * pageSize + index)),
      total_count: 5000,
    }))
    const members = await sent.members()
    expect([new Set(members).size, requests.length]).toEqual([1000, 10])
  })

  it('are those who sign in with an address', async () => {
    const rows = [member(1), member(2, '+15550100'), member(3, 'maya'), member(4, null), {}, null]
    const { sent } = over(() => ({ data: rows, total_count: rows.length }))
    expect(await sent.members()).toEqual(['person1@example.com'])
  })

  it('are not taken for none where the answer is no list', async () => {
    const { sent } = over(() => ({ message: 'sorry' }))
    await expect(sent.members()).rejects.toMatchObject({ code: 'malformed' })
  })

  it('goes with ten addresses a call', () => {
    expect(over(() => undefined).sent.chunkSize).toBe(10)
  })
})
