import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFields, readList, readOptionalText, readText, readTime } from '../../src/model/field.ts'
import { readEntries } from '../../src/model/read-entries.ts'

/** Any value that JSON, a database driver or a careless backend can come up with. */
const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
})
const millennium = Date.UTC(2000, 0)
const noon = Date.UTC(2026, 10, 22, 12)

it('F17: gives a usable value for 10,000 arbitrary ones, and throws for none', () => {
  const prototype = Object.getOwnPropertyNames(Object.prototype)
  fc.assert(
    fc.property(anything, (value) => {
      expect(readEntries(value)).toBeInstanceOf(Array)
      for (const [name, field] of readEntries(value)) expect(readFields(value)(name)).toBe(field)
      expect(typeof readText(value)).toBe('string')
      expect(readOptionalText(value)).toBe(readText(value) || undefined)
      expect(Array.isArray(readList(value))).toBe(true)
      expect(new Date(readTime(value) ?? noon).toISOString()).toMatch(/^2[01]\d\d-/)
    }),
    { numRuns: 10_000 },
  )
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype)
})

describe('readFields', () => {
  it('reads the own fields of an object', () => {
    const fields = readFields({ id: 'inv_1', role: null })
    expect(fields('id')).toBe('inv_1')
    expect(fields('role')).toBeNull()
    expect(readEntries({ id: 'inv_1', role: null })).toEqual([
      ['id', 'inv_1'],
      ['role', null],
    ])
    expect(fields('status')).toBeUndefined()
  })

  it('reads nothing that an object inherits', () => {
    const fields = readFields(Object.create({ id: 'inherited' }))
    expect(fields('id')).toBeUndefined()
    expect(readFields({})('toString')).toBeUndefined()
    expect(readFields({})('constructor')).toBeUndefined()
    expect(readFields({})('__proto__')).toBeUndefined()
  })

  it('T18: takes __proto__ for a field like any other', () => {
    const fields = readFields(JSON.parse('{"__proto__": {"id": "polluted"}, "constructor": 1, "id": "own"}'))
    expect(fields('id')).toBe('own')
    expect(fields('__proto__')).toEqual({ id: 'polluted' })
    expect(fields('constructor')).toBe(1)
    expect(readFields({})('id')).toBeUndefined()
    expect({}).not.toHaveProperty('id')
  })

  it.each<[unknown]>([
    [null],
    [undefined],
    ['text'],
    [42],
    [42n],
    [true],
    [Symbol('x')],
    [() => 'x'],
    [[]],
    [{}],
  ])('finds no field in %s', (value) => {
    expect(readEntries(value)).toEqual([])
    expect(['id', 'name', '0'].map(readFields(value))).toEqual([undefined, undefined, undefined])
  })

  it.each<[unknown]>([['text'], [() => 'x']])('has nothing of the length of %s', (value) => {
    expect(readFields(value)('length')).toBeUndefined()
  })
})

describe('readText', () => {
  it.each<[unknown, string]>([
    ['text', 'text'],
    ['', ''],
    [' ', ' '],
    [0, '0'],
    [42, '42'],
    [-1.5, '-1.5'],
    [9_007_199_254_740_993n, '9007199254740993'],
    [true, ''],
    [null, ''],
    [undefined, ''],
    [{}, ''],
    [[], ''],
    [['text'], ''],
    [{ toString: () => 'text' }, ''],
    [Symbol('text'), ''],
    [new Date(noon), ''],
    [() => 'text', ''],
  ])('reads %s as %j', (value, text) => {
    expect(readText(value)).toBe(text)
    expect(readOptionalText(value)).toBe(text === '' ? undefined : text)
  })
})

describe('readTime', () => {
  it.each<[what: string, value: unknown]>([
    ['milliseconds', noon],
    ['an ISO date in UTC', '2026-11-22T12:00:00.000Z'],
    ['an ISO date without milliseconds', '2026-11-22T12:00:00Z'],
    ['an ISO date with an offset', '2026-11-22T14:00:00.000+02:00'],
    ['a Date', new Date(noon)],
  ])('reads %s', (_what, value) => {
    expect(readTime(value)).toBe(noon)
  })

  it('reads an ISO date without a time as midnight in UTC', () => {
    expect(readTime('2026-11-22')).toBe(Date.UTC(2026, 10, 22))
  })

  it('F18: reads the years from 2000 up to 2200, and no others', () => {
    expect(readTime(millennium)).toBe(millennium)
    expect(readTime(millennium - 1)).toBeNull()
    expect(readTime(Date.UTC(2200, 0) - 1)).toBe(Date.UTC(2200, 0) - 1)
    expect(readTime(Date.UTC(2200, 0))).toBeNull()
    expect(readTime('1999-12-31T23:59:59.999Z')).toBeNull()
    expect(readTime('2200-01-01T00:00:00.000Z')).toBeNull()
    expect(readTime(new Date(millennium - 1))).toBeNull()
  })

  it.each<[what: string, value: unknown]>([
    ['seconds', Math.floor(noon / 1000)],
    ['microseconds', noon * 1000],
    ['seconds in a string', String(Math.floor(noon / 1000))],
    ['milliseconds in a string', String(noon)],
    ['zero', 0],
    ['minus zero', -0],
    ['a negative number', -noon],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['minus infinity', Number.NEGATIVE_INFINITY],
    ['1e20', 1e20],
    ['-1e20', -1e20],
    ['the largest number', Number.MAX_VALUE],
    ['a big integer', BigInt(noon)],
    ['an invalid Date', new Date(Number.NaN)],
    ['a Date before 2000', new Date(0)],
    ['the last Date that there is', new Date(8.64e15)],
    ['an empty string', ''],
    ['a space', ' '],
    ['a word', 'tomorrow'],
    ['"null"', 'null'],
    ['a year with six digits', '+123456-01-01T00:00:00Z'],
    ['a thirteenth month', '2026-13-01T00:00:00Z'],
    ['a date with something behind it', '2026-11-22T12:00:00Z; drop'],
    ['a name that ends in a number', 'member 5'],
    ['a number in a string', '5'],
    ['null', null],
    ['undefined', undefined],
    ['a truth value', true],
    ['an object', {}],
    ['a list', [noon]],
    ['a look-alike of a Date', { getTime: () => noon }],
    ['a symbol', Symbol('now')],
  ])('F17 F18: can’t read %s', (_what, value) => {
    expect(readTime(value)).toBeNull()
  })
})

describe('readList', () => {
  it('reads a list as it is', () => {
    const list = [1, null, { id: 'inv_1' }]
    expect(readList(list)).toBe(list)
  })

  it.each<[unknown]>([[null], [undefined], ['text'], [{}], [{ length: 1, 0: 'x' }], [new Set(['x'])], [3]])(
    'reads no list from %s',
    (value) => {
      expect(readList(value)).toEqual([])
    },
  )
})
