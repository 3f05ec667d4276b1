import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useSelection } from '../../../src/components/sent-invitations/use-selection.ts'
import { sentTo } from '../../hooks/sent-world.tsx'

const all = ['a', 'b', 'c', 'd', 'e'].map((name) => {
  const { createdAt, updatedAt, ...record } = sentTo(name)
  return { ...record, createdAt: createdAt ?? null, updatedAt: updatedAt ?? null }
})

function select(rows = all) {
  const view = renderHook(({ shown }) => useSelection(shown, () => true), { initialProps: { shown: rows } })
  return {
    toggle: (id: string, range: boolean) => act(() => view.result.current.toggle(id, range)),
    show: (shown: typeof all) => view.rerender({ shown }),
    chosen: () => view.result.current.chosen.map(({ id }) => id),
  }
}

it('selects from the row before to this one', () => {
  const { toggle, chosen } = select()
  toggle('d', false)
  toggle('b', true)
  expect(chosen()).toEqual(['b', 'c', 'd'])
})

it('selects this one alone where the row before has gone', () => {
  const { toggle, show, chosen } = select()
  toggle('c', false)
  show(all.filter(({ id }) => id !== 'c'))
  toggle('e', true)
  expect(chosen()).toEqual(['e'])
})
