import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { byNewest, byUrgency, findInPages, paginate } from '../../src/model/page.ts'
import type { Page, PageQuery } from '../../src/model/page.ts'

interface Row {
  id: string
  status: string
  createdAt: number | null
  expiresAt?: number | undefined
}

function row(id: string, changes: Partial<Row> = {}): Row {
  return { id, status: 'pending', createdAt: null, ...changes }
}

function ids(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => id)
}

/** A backend with these pages, which records what it is asked for. */
function backend(pages: string[][], hasNextPage = (page: number) => page < pages.length) {
  return vi.fn(async ({ page }: PageQuery): Promise<Page<Row>> => ({
    items: (pages[page - 1] ?? []).map((id) => row(id)),
    hasNextPage: hasNextPage(page),
  }))
}

/** What an invitation's place depends on. */
function rank({ status, createdAt, expiresAt }: Row): string {
  return status === 'pending' ? `${expiresAt}/${createdAt ?? 0}` : `settled/${createdAt ?? 0}`
}

describe('paginate', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((id, i) => row(id, { status: i % 2 ? 'accepted' : 'pending' }))

  it.each([
    { page: 1, pageSize: 2, shown: ['a', 'b'], hasNextPage: true },
    { page: 2, pageSize: 2, shown: ['c', 'd'], hasNextPage: true },
    { page: 3, pageSize: 2, shown: ['e'], hasNextPage: false },
    { page: 4, pageSize: 2, shown: [], hasNextPage: false },
    { page: 1_000, pageSize: 2, shown: [], hasNextPage: false },
    { page: 1, pageSize: 5, shown: ['a', 'b', 'c', 'd', 'e'], hasNextPage: false },
    { page: 1, pageSize: 4, shown: ['a', 'b', 'c', 'd'], hasNextPage: true },
    { page: 1, pageSize: 100, shown: ['a', 'b', 'c', 'd', 'e'], hasNextPage: false },
  ])('shows $shown on page $page of $pageSize each', ({ page, pageSize, shown, hasNextPage }) => {
    const found = paginate(rows, { page, pageSize })
    expect(ids(found.items)).toEqual(shown)
    expect(found.hasNextPage).toBe(hasNextPage)
    expect(found.total).toBe(5)
  })

  it('counts and cuts only those of the wanted statuses', () => {
    const pending = paginate(rows, { page: 1, pageSize: 2, status: ['pending'] })
    expect(ids(pending.items)).toEqual(['a', 'c'])
    expect(pending).toMatchObject({ hasNextPage: true, total: 3 })
    const both = paginate(rows, { page: 1, pageSize: 9, status: ['pending', 'accepted'] })
    expect(ids(both.items)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('shows nothing where no status is wanted, or nothing is there', () => {
    const nothing = { items: [], hasNextPage: false, total: 0 }
    expect(paginate(rows, { page: 1, pageSize: 2, status: [] })).toEqual(nothing)
    expect(paginate(rows, { page: 1, pageSize: 2, status: ['on_hold'] })).toEqual(nothing)
    expect(paginate<Row>([], { page: 1, pageSize: 2 })).toEqual(nothing)
  })

  it('F24: shows every item once, over all pages', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (count, pageSize) => {
        const all = Array.from({ length: count }, (_, i) => row(`${i}`))
        const shown: Row[] = []
        let found: Page<Row> = { items: [], hasNextPage: true }
        for (let page = 1; found.hasNextPage && page <= 61; page += 1) {
          found = paginate(all, { page, pageSize })
          shown.push(...found.items)
        }
        expect(shown).toEqual(all)
      }),
    )
  })
})

describe('byNewest', () => {
  it('puts the newest first and those without a date last', () => {
    const rows = [row('none'), row('old', { createdAt: 1 }), row('new', { createdAt: 2 })]
    expect(ids(rows.toSorted(byNewest))).toEqual(['new', 'old', 'none'])
  })

  it('leaves those of one moment in their order', () => {
    const rows = [row('a', { createdAt: 5 }), row('b', { createdAt: 5 }), row('c'), row('d')]
    expect(ids(rows.toSorted(byNewest))).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('byUrgency', () => {
  it('puts what is pending before everything else', () => {
    const rows = [
      row('accepted', { status: 'accepted', createdAt: 9 }),
      row('unknown', { status: 'on_hold', createdAt: 8 }),
      row('pending', { createdAt: 1 }),
      row('expired', { status: 'expired', createdAt: 7, expiresAt: 1 }),
    ]
    expect(ids(rows.toSorted(byUrgency))).toEqual(['pending', 'accepted', 'unknown', 'expired'])
  })

  it('puts the pending one that expires next first, and those that never do last', () => {
    const rows = [
      row('never', { createdAt: 9 }),
      row('later', { createdAt: 8, expiresAt: 200 }),
      row('sooner', { createdAt: 1, expiresAt: 100 }),
    ]
    expect(ids(rows.toSorted(byUrgency))).toEqual(['sooner', 'later', 'never'])
  })

  it('puts the newer first where both expire at once, or neither does', () => {
    const rows = [
      row('old', { createdAt: 1, expiresAt: 100 }),
      row('new', { createdAt: 2, expiresAt: 100 }),
      row('undated', { expiresAt: 100 }),
      row('never-undated'),
      row('never-old', { createdAt: 1 }),
      row('never-new', { createdAt: 2 }),
    ]
    expect(ids(rows.toSorted(byUrgency))).toEqual([
      'new',
      'old',
      'undated',
      'never-new',
      'never-old',
      'never-undated',
    ])
  })

  it('puts what is settled by its age, whenever it was to expire', () => {
    const rows = [
      row('undated', { status: 'revoked', expiresAt: 1 }),
      row('old', { status: 'accepted', createdAt: 1, expiresAt: 50 }),
      row('new', { status: 'declined', createdAt: 2, expiresAt: 900 }),
    ]
    expect(ids(rows.toSorted(byUrgency))).toEqual(['new', 'old', 'undated'])
  })

  it('comes to the same order, whatever the order before', () => {
    const moment = fc.option(fc.nat(3), { nil: null })
    const urgent = fc
      .tuple(fc.constantFrom('pending', 'accepted', 'expired'), moment, moment)
      .map(([status, createdAt, end]) =>
        row(`${status}/${createdAt}/${end}`, { status, createdAt, expiresAt: end ?? undefined }),
      )
    fc.assert(
      fc.property(fc.array(urgent, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (rows, keys) => {
        const sorted = rows.toSorted(byUrgency)
        const shuffled = rows
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one)
          .toSorted(byUrgency)
        expect(shuffled.map(rank)).toEqual(sorted.map(rank))
      }),
    )
  })
})

describe('findInPages', () => {
  it('finds an item on whichever page it is, and asks no further', async () => {
    const list = backend([['a', 'b'], ['c', 'd'], ['e']])
    expect(await findInPages('c', list)).toEqual(row('c'))
    expect(list.mock.calls).toEqual([[{ page: 1, pageSize: 100 }], [{ page: 2, pageSize: 100 }]])
  })

  it('finds an item on the last page', async () => {
    const list = backend([['a'], ['b'], ['c']])
    expect(await findInPages('c', list)).toEqual(row('c'))
    expect(list).toHaveBeenCalledTimes(3)
  })

  it('F20: gives the first of two that share an id', async () => {
    const twins = { items: [row('a'), row('a', { status: 'revoked' })], hasNextPage: false }
    expect((await findInPages('a', async () => twins)).status).toBe('pending')
  })

  it('says that an item on no page is not usable', async () => {
    const list = backend([['a'], ['b']])
    await expect(findInPages('x', list)).rejects.toMatchObject({ name: 'InvitationError', code: 'notUsable' })
    expect(list).toHaveBeenCalledTimes(2)
  })

  it('F23: stops at a page without items, though the backend promises more for ever', async () => {
    const list = backend([['a'], ['b']], () => true)
    await expect(findInPages('x', list)).rejects.toMatchObject({ code: 'notUsable' })
    expect(list).toHaveBeenCalledTimes(3)
  })

  it('F23: stops where the backend says that there is no more, though there is', async () => {
    const list = backend([['a'], ['b']], () => false)
    await expect(findInPages('b', list)).rejects.toMatchObject({ code: 'notUsable' })
    expect(list).toHaveBeenCalledTimes(1)
  })

  it('asks an empty list once', async () => {
    const list = backend([], () => true)
    await expect(findInPages('x', list)).rejects.toMatchObject({ code: 'notUsable' })
    expect(list).toHaveBeenCalledTimes(1)
  })

  it('hands on what a page fails with', async () => {
    const failure = new Error('no')
    await expect(findInPages('x', () => Promise.reject(failure))).rejects.toBe(failure)
  })
})
