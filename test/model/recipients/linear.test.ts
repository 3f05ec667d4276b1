// @vitest-environment node
import { Session } from 'node:inspector/promises'
import { parseRecipients } from 'invitekit/headless'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Texts of about so many characters that lead a parser astray. */
const hostile: Record<string, (size: number) => string> = {
  'quotes that are never closed': (size) => '"a, '.repeat(size / 4),
  'one quote at the start of each line': (size) => '"a@example.com\n'.repeat(size / 15),
  'doubled quotes': (size) => '""'.repeat(size / 2),
  'quotes in front of an at sign': (size) => '"@'.repeat(size / 2),
  'angle brackets': (size) => '<'.repeat(size),
  'at signs': (size) => '@'.repeat(size),
  commas: (size) => ','.repeat(size),
  'round brackets': (size) => '('.repeat(size),
  'brackets behind an address': (size) => `a@example.com${'('.repeat(size)}b@example.com`,
  'halves of addresses': (size) => 'a@'.repeat(size / 2),
  'halves of addresses apart': (size) => 'a@ '.repeat(size / 3),
  'one long name': (size) => `${'Maya '.repeat(size / 5)}<a@example.com>`,
  'one long word': (size) => `${'a'.repeat(size)}@example.com`,
  'dots behind an address': (size) => `a@example.com${'.'.repeat(size)}x`,
  'spaces behind an address': (size) => `a@example.com${' '.repeat(size)}x`,
  'links in a chain': (size) => 'mailto:a@example.com?cc='.repeat(size / 24),
  'percent signs': (size) => '%40'.repeat(size / 3),
  'short lines': (size) => 'a\n'.repeat(size / 2),
  'heads of tables': (size) => 'Name,E-mail\n'.repeat(size / 12),
  'a head, then rows': (size) => `Name,E-mail,Role\n${'Maya,a@example.com,admin\n'.repeat(size / 25)}`,
  addresses: (size) => 'Maya Lind <a@example.com>, '.repeat(size / 27),
}

const session = new Session()

/** How often blocks of the parser's own code run: the same on every machine, however busy. */
async function countBlocks(text: string): Promise<number> {
  await session.post('Profiler.takePreciseCoverage')
  parseRecipients(text)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => url.includes('/model/recipients/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0)
}

beforeAll(async () => {
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  // Blocks are counted in what is compiled from now on: the first run of each function compiles it anew.
  for (const write of Object.values(hostile)) parseRecipients(write(3000))
})

afterAll(() => session.disconnect())

describe('T27 hostile text', () => {
  it.each(Object.entries(hostile))('T27: costs in proportion to its length: %s', async (_, write) => {
    const counts = [
      await countBlocks(write(6000)),
      await countBlocks(write(12000)),
      await countBlocks(write(24000)),
    ]
    const [one = 0, two = 0, four = 0] = counts
    expect(one).toBeGreaterThan(0)
    expect(two).toBeLessThanOrEqual(2.5 * one)
    expect(four).toBeLessThanOrEqual(2.5 * two)
  })

  it('T27: is read up to a limit, and says where reading has ended', () => {
    const line = 'Maya Lind <maya@example.com>\n'
    const text = line.repeat(10_000)
    const { recipients, cutAt = 0 } = parseRecipients(text)
    expect(cutAt).toBeLessThanOrEqual(256 * 1024)
    expect(cutAt).toBeGreaterThan(256 * 1024 - line.length)
    expect(recipients).toHaveLength(Math.floor(cutAt / line.length))
    expect(text.slice(cutAt).startsWith('Maya') || text.slice(cutAt - 1, cutAt) === ' ').toBe(true)
    expect(parseRecipients('a'.repeat(300_000)).cutAt).toBe(256 * 1024)
    expect(parseRecipients('a'.repeat(256 * 1024)).cutAt).toBeUndefined()
  })

  it('T27: has addresses of 320 characters at most', () => {
    const label = 'a'.repeat(63)
    const host = [label, label, label, 'a'.repeat(58), 'test'].join('.')
    const longest = `${'a'.repeat(64)}@${host}`
    expect(host).toHaveLength(255)
    expect(parseRecipients(longest).recipients.map(({ emailAddress }) => emailAddress)).toEqual([longest])
    for (const one of [`a${longest}`, longest.replace('@', '@b'), 'a'.repeat(5000) + longest])
      expect(parseRecipients(one)).toMatchObject({
        recipients: [],
        unused: [{ reason: 'tooLong', text: one }],
      })
  })
})
