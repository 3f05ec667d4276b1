// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseRecipients } from 'invitekit/headless'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, 'golden')
const groups = globSync('*.json', { cwd: folder }).map((file) => {
  const pastes: { paste: string }[] = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return { source: basename(file, '.json'), pastes }
})

/** What a paste gives, in the form of the golden files. */
function read(paste: string) {
  const { recipients, unused, header } = parseRecipients(paste)
  return {
    paste,
    recipients: recipients.map(({ start: _start, end: _end, ...recipient }) => recipient),
    ...(unused.length > 0 && {
      unused: unused.map(({ text, reason }) => (reason === 'tooLong' ? { text, reason } : text)),
    }),
    ...(header && { header: paste.slice(header.start, header.end) }),
  }
}

describe('F54 what people paste', () => {
  it('F54: is held by at least 200 pastes', () => {
    expect(groups.flatMap(({ pastes }) => pastes).length).toBeGreaterThanOrEqual(200)
  })

  it.each(groups)(
    'F54: reads every address, name and role, and tells what is unused: $source',
    ({ pastes }) => {
      for (const expected of pastes) expect(read(expected.paste)).toEqual(expected)
    },
  )
})
