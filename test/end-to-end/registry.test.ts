import { existsSync, readFileSync } from 'node:fs'
import { extname, posix } from 'node:path'
import { chromium } from 'playwright'
import type { Locator } from 'playwright'
import { registryItemSchema, registrySchema } from 'shadcn/schema'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'
import { createFreshApp } from './registry/fresh-app.ts'

const names = [
  'accept-card',
  'accept-ticket-card',
  'invitation-inbox',
  'invitation-list',
  'invitation-status-badge',
  'invite-form',
  'org-logo-badge',
  'sent-invitations',
] as const

function built(name: string): unknown {
  const file = new URL(`../../dist/registry/${name}.json`, import.meta.url)
  if (!existsSync(file)) throw new Error('There is no build to test. Run npm run build first.')
  return JSON.parse(readFileSync(file, 'utf8'))
}

function filesOf(name: string) {
  const { files = [] } = registryItemSchema.parse(built(name))
  return files.map(({ path, target, content = '' }) => ({ path, target, content }))
}

const importing = /(?:\bfrom |\bimport\(|^import )'([^']+)'/gm

describe.each(names)('the item %s', (name) => {
  it('is an item by shadcn’s own schema, with words for people who look for it', () => {
    const item = registryItemSchema.parse(built(name))
    expect(item).toMatchObject({ name, type: 'registry:block' })
    expect(item.title).toMatch(/^[A-Z][a-z ]+$/)
    expect(item.description).toMatch(/^[A-Z].*\.$/)
    expect(item.docs).toContain(`components/invitekit/`)
  })

  it('brings every file that it imports, and names every package', () => {
    const files = filesOf(name)
    const paths = files.map(({ path }) => path)
    const packages = (registryItemSchema.parse(built(name)).dependencies ?? []).map((dependency) =>
      dependency.replace(/(?<=.)@.*/, ''),
    )
    const missing = files.flatMap(({ path, content }) =>
      Array.from(content.matchAll(importing), ([, specifier = '']) => specifier)
        .filter((specifier) => {
          if (!specifier.startsWith('.'))
            return ![...packages, 'react'].includes(specifier.replace(/^(invitekit)\/headless$/, '$1'))
          const file = posix.join(posix.dirname(path), specifier)
          return !['', '.ts', '.tsx'].some((extension) => paths.includes(file + extension))
        })
        .map((specifier) => `${path} imports ${specifier}`),
    )
    expect(missing).toEqual([])
    expect(paths).toContain('components/invitekit/invitekit.css')
    expect(files.map(({ target }) => target)).toEqual(paths.map((path) => `@${path}`))
  })
})

it('lists its items', () => {
  const { items } = registrySchema.parse(built('registry'))
  expect(items.map((item) => registryItemSchema.parse(item).name)).toEqual(names)
})

describe('in a fresh app', () => {
  const accepting = 'src/components/invitekit/i18n/en/acceptance.ts'
  const frame = 'src/components/invitekit/accept-card/accept-card-frame.tsx'
  let app: Awaited<ReturnType<typeof createFreshApp>>
  let first: string
  let second: string

  beforeAll(async () => {
    app = await createFreshApp()
    first = await app.add('accept-card')
    second = await app.add('invitation-list')
  })

  afterAll(() => app?.remove())

  it('adds the parts, installs what they need, and asks nothing', () => {
    expect(first).toContain('AcceptCard is in components/invitekit/accept-card/accept-card')
    expect(first + second).not.toMatch(/overwrite\?|proceed/)
    expect(app.read('bin/asked').trim().split('\n')).toEqual([
      expect.stringMatching(/^install .*-- @tanstack\/react-query@\^5[\d.]+ radix-ui@\^1[\d.]+$/),
      expect.stringMatching(/^install .*-- @tanstack\/react-query@\^5[\d.]+$/),
    ])
    expect([...new Set(app.asked)]).toEqual(['/r/colors/neutral.json'])
  })

  it('leaves what the first component brought as it is when the second comes', () => {
    const files = [...filesOf('accept-card'), ...filesOf('invitation-list')]
    const changed = files.filter(({ path, content }) => app.read(`src/${path}`).trim() !== content.trim())
    expect(changed.map(({ path }) => path)).toEqual([])
    expect(second).not.toContain('Updated')
  })

  it('lets the team edit what it owns, and overwrites no edit by itself', async () => {
    await app.add(
      'accept-ticket-card',
      'invitation-status-badge',
      'invite-form',
      'org-logo-badge',
      'sent-invitations',
    )
    app.write(accepting, app.read(accepting).replace(`'Accept invitation'`, `'Come in'`))
    app.write(frame, app.read(frame).replace('<article ', '<article className="rounded-none" '))
    expect(await app.add('accept-card')).toMatch(/already exists.*overwrite\?/)
    expect(app.read(accepting)).toContain('Come in')
    expect(app.read(frame)).toContain('rounded-none')
  })

  it('passes the type checker, with every name that it takes from the package', async () => {
    expect(await app.typecheck()).toBe('')
  })

  it('is built, and works', async () => {
    await app.build()
    const executablePath = findBrowser()
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: browserArgs })
    onTestFinished(() => browser.close())
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    const problems: string[] = []
    page.on('console', (message) => problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      return route.fulfill({ path: app.path(`dist${extname(pathname) ? pathname : '/index.html'}`) })
    })
    await page.goto('https://app.example.com/')

    const card = page.getByRole('article')
    const button = card.getByRole('button', { name: 'Come in' })
    const style = (locator: Locator, name: string) =>
      locator.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)
    expect(await style(button, 'background-color')).toBe('rgb(0, 90, 60)')
    expect(await style(button, 'min-height')).toBe('44px')
    // A host's bundler leaves the default colours whole: one for all four sides, and one behind the initials.
    expect(await style(card, 'border-color')).toMatch(/^oklch\([^)]*\)$/)
    expect(await style(card.locator('[data-slot="ik-org-logo-badge"]'), 'background-color')).toMatch(/^oklch/)
    expect(await style(card, 'border-radius')).toBe('0px')

    await button.click()
    await card.getByText('You joined Acme.').waitFor()
    await page.getByRole('button', { name: 'Decline invitation to Globex' }).click()
    await page.getByRole('button', { name: 'Undo declining the invitation to Globex' }).waitFor()
    expect(problems).toEqual([])
  })
})
