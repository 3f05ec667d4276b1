// @vitest-environment node
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from 'invitekit'

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
