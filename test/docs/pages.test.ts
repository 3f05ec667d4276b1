// @vitest-environment node
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAuthClient } from 'better-auth/client'
import { organizationClient } from 'better-auth/client/plugins'
import { en, parseRecipients, planInvitations } from 'invitekit'
import type { SendingOutcome, SentInvitationsPort, SentState } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { exampleOrganization, memoryInvitations } from 'invitekit/testing'

const stories = join(import.meta.dirname, '../../stories')
const pages = globSync('docs/*.mdx', { cwd: stories }).map((path) => ({
  path,
  text: readFileSync(join(stories, path), 'utf8'),
}))

/** The address of each page within Storybook, made of its title. */
const ids = pages.map(({ text }) => {
  const title = /<Meta title="([^"]+)" \/>/.exec(text)?.[1] ?? ''
  return `${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}--docs`
})

/** Whether there is such a story: `accept-card--expired` is `Expired` in accept-card.stories.tsx. */
function isStory(id: string): boolean {
  const [file = '', name = ''] = id.split('--')
  const path = join(stories, `${file}.stories.tsx`)
  const pascal = name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  return existsSync(path) && readFileSync(path, 'utf8').includes(`export const ${pascal}:`)
}

describe('the pages of the docs', () => {
  it('lead nowhere but to pages and stories that are there', () => {
    const links = pages.flatMap(({ path, text }) =>
      Array.from(text.matchAll(/\?path=\/(docs|story)\/([\w-]+)/g), ([, kind, id = '']) => ({
        path,
        kind,
        id,
      })),
    )
    expect(links.length).toBeGreaterThan(15)
    expect(links.filter(({ kind, id }) => !(kind === 'docs' ? ids.includes(id) : isStory(id)))).toEqual([])
  })

  it('explain every state', () => {
    const text = readFileSync(join(stories, 'docs/states.mdx'), 'utf8')
    const explained = new Set(Array.from(text.matchAll(/^\| `(\w+)` /gm), ([, name]) => name))
    const states = [
      'loading',
      'idle',
      'accepting',
      'declining',
      ...Object.keys({ ...en.outcomes, ...en.refusals }),
    ]
    expect(states.filter((state) => !explained.has(state))).toEqual([])
    expect(explained.size).toBe(states.length)
    expect(text).toContain(`one of ${states.length - 1} states`)
  })
})

/** What became of a draft: one that the model gets and that is missing here does not compile. */
const outcomes = {
  waiting: true,
  sent: true,
  resent: true,
  failed: true,
  unknown: true,
  cancelled: true,
} satisfies Record<SendingOutcome['state'], true>

/** Where a row of the table stands. */
const rowStates = {
  idle: true,
  revoking: true,
  underWay: true,
  failed: true,
  unknown: true,
} satisfies Record<SentState, true>

describe('the page of the administrator’s side', () => {
  const text = pages.find(({ path }) => path.endsWith('sending.mdx'))?.text ?? ''

  /** The rows of the first table below a heading: what each begins with, and its other cells. */
  function tableBelow(heading: string): Map<string, string[]> {
    const [, section = ''] = text.split(new RegExp(`^#+ ${heading}$`, 'm'))
    const rows = (section.split(/^#/m)[0] ?? '').matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)
    return new Map(Array.from(rows, ([, name = '', cells = '']) => [name, cells.split('|').map(trim)]))
  }

  function trim(cell: string): string {
    return cell.trim()
  }

  it('explains every kind of a plan, in the order in which they count', () => {
    const { counts } = planInvitations({ recipients: parseRecipients(''), role: '' })
    const explained = [...tableBelow('What the plan says').keys()]
    expect(explained.toSorted()).toEqual(Object.keys(counts).toSorted())
    const order = readFileSync(join(stories, '../src/model/recipients/plan-invitations.ts'), 'utf8')
    const told = Array.from(order.matchAll(/^ \* \d\. (.*)$/gm), ([, line = '']) => line)
    const counted = told.flatMap((line) => Array.from(line.matchAll(/`(\w+)`/g), ([, name]) => name))
    expect(explained).toEqual(counted)
  })

  it('explains every outcome of a sending', () => {
    expect([...tableBelow('While it sends').keys()].toSorted()).toEqual(Object.keys(outcomes).toSorted())
  })

  it('explains every state of a row', () => {
    expect([...tableBelow('What a row says').keys()].toSorted()).toEqual(Object.keys(rowStates).toSorted())
  })

  it('offers of each backend what it has, and nothing else', () => {
    const table = tableBelow('What each backend offers')
    const memory = memoryInvitations({ emailAddress: null, organization: exampleOrganization() }).sent
    const authClient = createAuthClient({
      baseURL: 'http://127.0.0.1',
      plugins: [organizationClient()],
    })
    const betterAuth = betterAuthInvitations(authClient, { userId: null, organizationId: 'org_acme' }).sent
    const always = ['organizationId', 'chunkSize', 'list', 'send', 'revoke']
    const verbs = Object.keys(memory ?? {}).filter((verb) => !always.includes(verb))
    expect([...table.keys()].toSorted()).toEqual(verbs.toSorted())
    const offered = (column: number) => verbs.filter((verb) => table.get(verb)?.[column] !== '–')
    const had = (port: SentInvitationsPort | undefined) => verbs.filter((verb) => port && verb in port)
    expect(offered(0)).toEqual(had(memory))
    expect(offered(1)).toEqual(had(betterAuth))
  })
})
