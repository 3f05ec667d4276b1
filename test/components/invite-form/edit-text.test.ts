import { describe, expect, it } from 'vitest'
import { corrected, replaceIn, withoutPlaces } from '../../../src/components/invite-form/edit-text.ts'

/** Takes words out of a text. */
function without(text: string, ...words: string[]): string {
  return withoutPlaces(
    text,
    words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
  )
}

describe('taking places out of a text', () => {
  it.each([
    ['a, b, c', ['b'], 'a, c'],
    ['a, b, c', ['a'], 'b, c'],
    ['a\nb\nc', ['b'], 'a\nc'],
    ['a\r\nb\r\nc', ['a', 'b'], 'c'],
    ['a; b\nc', ['a', 'b'], 'c'],
    ['a, b\nc', ['b'], 'a\nc'],
    ['a b', ['a'], 'b'],
    ['a, b,\n', ['a', 'b'], ''],
    ['a, b, c\nd', ['b', 'c'], 'a\nd'],
    ['x\na, b\nc', ['a', 'b'], 'x\nc'],
    ['a b\nc', ['b'], 'a\nc'],
    ['a,b', ['b'], 'a'],
    ['a', [], 'a'],
  ])('%j without %j is %j', (text, words, left) => {
    expect(without(text, ...words)).toBe(left)
  })
})

it('replaces nothing where another text stands by now', () => {
  expect(replaceIn('one two', { start: 4, end: 7, text: 'two' }, 'three')).toBe('one three')
  expect(replaceIn('ones two', { start: 4, end: 7, text: 'two' }, 'three')).toBe('ones two')
})

it('keeps the name that stands beside an address', () => {
  const row = { text: 'Lena <Lena@AMCE.test>', emailAddress: 'Lena@amce.test' }
  expect(corrected(row, 'Lena$&@acme.test')).toBe('Lena <Lena$&@acme.test>')
  expect(corrected({ text: 'lena%40amce.test', emailAddress: 'lena@amce.test' }, 'lena@acme.test')).toBe(
    'lena@acme.test',
  )
})
