// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const script = join(import.meta.dirname, '../../scripts/catalogue.mjs')
const claimed = { title: 'Something goes wrong', done: true }
const unclaimed = { ...claimed, done: false }

/** What the script says of a repository with these files. */
function check(files: Record<string, string>, catalogue: object = { F01: claimed, T01: unclaimed }) {
  const directory = mkdtempSync(join(tmpdir(), 'invitekit-catalogue-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  for (const [path, text] of Object.entries({ ...files, 'test/catalogue.json': JSON.stringify(catalogue) })) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  return spawnSync(process.execPath, [script], { cwd: directory, encoding: 'utf8' })
}

/** How many tests each text has that name F01: each in a file of its own, with an id of its own in place of F01. */
function counts(texts: readonly string[], file: (i: number) => string): Record<string, number> {
  const ids = texts.map((_, i) => `F${i + 10}`)
  const files = texts.map((text, i) => [file(i), text.replaceAll('F01', ids[i] ?? '')])
  const lines = check(Object.fromEntries(files), Object.fromEntries(ids.map((id) => [id, unclaimed])))
    .stdout.split('\n')
    .filter((line) => line.startsWith('F'))
  return Object.fromEntries(texts.map((text, i) => [text, Number(/\s(\d+) /.exec(lines[i] ?? '')?.[1] ?? 0)]))
}

it('counts the tests that name an id, by themselves or by a group around them', () => {
  const expected = {
    "it('F01: is fine', () => {})": 1,
    "test('is fine (F01)', async () => {})": 1,
    "it.concurrent('F01', { timeout: 1 }, () => {})": 1,
    'it(`F01: ${1} is fine`, () => {})': 1,
    "it.each([1, 2])('F01: %s is fine', () => {})": 1,
    'it.each`a\n1`("F01: $a is fine", () => {})': 1,
    "describe('F01', () => { it('a', () => {}); it('F01: b', () => {}) })": 2,
    "describe.each([1])('F01 %s', () => { describe('in', () => { it('a', () => {}) }) })": 1,
    'export function contract() { it("F01: in a function", () => <p title="x" />) }': 1,
  }
  expect(counts(Object.keys(expected), (i) => `test/${i}.test.tsx`)).toEqual(expected)
})

it('counts the stories that name an id', () => {
  const expected = {
    'export const F01Offline: Story = {}': 1,
    "export const Offline: Story = { name: 'F01: offline' }": 1,
    "export const Offline = { tags: ['F01'], ...shared } satisfies Story": 1,
    "export const A = { tags: ['F01'] }\nexport const B: Story = { ...A, tags: ['F01', '!autodocs'] }": 2,
    "export const A = { tags: ['F01', '!test'] }": 0,
  }
  expect(counts(Object.keys(expected), (i) => `stories/${i}.stories.tsx`)).toEqual(expected)
})

it('counts nothing that is not run, and nothing that is not a name', () => {
  const texts = [
    "it.skip('F01', () => {})",
    "it.todo('F01')",
    "it('F01')",
    "xit('F01', () => {})",
    "it.fails('F01', () => {})",
    "it.skipIf(true)('F01', () => {})",
    "it('F01', { skip: true }, () => {})",
    "it.skip.each([1])('F01 %s', () => {})",
    "describe.skip('a group', () => { it('F01', () => {}) })",
    "describe('F01: a group without tests', () => {})",
    "describe('F01: a group', () => { it.todo('a') })",
    "// it('F01', () => {})",
    "/* F01 */ it('a', () => { expect('F01').toBe('F01') })",
    'const text = "it(\'F01\', () => {})"',
    "it('aF01, F010 and BF01', () => {})",
  ]
  expect(counts(texts, (i) => `test/${i}.test.tsx`)).toEqual(
    Object.fromEntries(texts.map((text) => [text, 0])),
  )
})

it('passes where every claimed id has a test, and gives the totals', () => {
  const { status, stdout, stderr } = check({ 'test/a.test.ts': "it('F01: is fine', () => {})" })
  expect(stdout).toContain('faults 1/1, threats 0/1')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

it('fails where a claimed id has no test', () => {
  const { status, stderr } = check({ 'test/a.test.ts': "it('T01: is fine', () => {})" })
  expect(stderr).toContain("Claimed, but in no test's name: F01")
  expect(status).toBe(1)
})

it('fails where a test names an id that nobody knows', () => {
  const { status, stderr } = check({ 'test/a.test.ts': "it('F01 and F99: is fine', () => {})" })
  expect(stderr).toContain('Not in test/catalogue.json: F99 in test/a.test.ts')
  expect(status).toBe(1)
})

it('fails where a skipped test names the claimed id', () => {
  expect(check({ 'test/a.test.ts': "it.skip('F01: is fine', () => {})" }).status).toBe(1)
})
