import { existsSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'

/** Every kind of element that a host's page is made of. */
const page = `
  <header><h1>Host</h1><nav><a href="#a">Link</a></nav></header>
  <main>
    <h2 class="dark">Heading</h2><h3>Heading</h3><p>Text <em>em</em> <strong>strong</strong> <code>code</code></p>
    <ul><li>One</li></ul><ol><li>One</li></ol><dl><dt>Term</dt><dd>Value</dd></dl>
    <form><fieldset><legend>Legend</legend><label>Name <input value="x"></label><input type="checkbox">
      <select><option>One</option></select><textarea>Text</textarea><button>Button</button></fieldset></form>
    <table><caption>Caption</caption><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
    <details open><summary>Summary</summary>Details</details><blockquote>Quote</blockquote><hr><pre>Pre</pre>
    <figure><img alt=""><figcaption>Caption</figcaption></figure><svg width="8" height="8"><path d="M0 0h8"/></svg>
    <article data-theme="dark" data-state="joined" data-tone="danger" role="alert"><span data-slot="badge">x</span>
      <time datetime="2026-11-22">today</time><dialog open>Dialog</dialog><progress value="1"></progress></article>
  </main>`

function stylesheet(name: string): string {
  const file = new URL(`../../dist/${name}`, import.meta.url)
  if (!existsSync(file)) throw new Error('There is no build to test. Run npm run build first.')
  return readFileSync(file, 'utf8')
}

/** The computed style of every element and of its pseudo-elements; custom properties look like nothing. */
function computedStyles(at: Page): Promise<string[]> {
  return at.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after', '::marker'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo || null)
        return `${element.tagName}${pseudo} ${[...style]
          .filter((name) => !name.startsWith('--'))
          .map((name) => style.getPropertyValue(name))
          .join('|')}`
      }),
    ),
  )
}

let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser()
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: browserArgs })
})

afterAll(() => browser.close())

describe.each(['styles.css', 'styles-unlayered.css'])('%s', (name) => {
  it('changes nothing on the host’s page', async () => {
    const host = await browser.newPage({ reducedMotion: 'reduce' })
    await host.setContent(page)
    const without = await computedStyles(host)
    await host.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, stylesheet(name))
    const changed = (await computedStyles(host)).filter((style, i) => style !== without[i])
    expect(without.length).toBeGreaterThan(150)
    expect(changed).toEqual([])
  })

  it('styles the library’s own elements', async () => {
    const host = await browser.newPage({ reducedMotion: 'reduce' })
    await host.setContent('<button data-slot="ik-button" data-look="primary">Accept</button>')
    await host.addStyleTag({ content: stylesheet(name) })
    const button = host.getByRole('button')
    expect(await button.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('8px')
    expect(await button.evaluate((element) => getComputedStyle(element).minHeight)).toBe('36px')
  })

  it('takes the host’s shadcn tokens, and its own before those', async () => {
    const host = await browser.newPage({ reducedMotion: 'reduce' })
    await host.setContent('<button data-slot="ik-button" data-look="primary">Accept</button>')
    await host.addStyleTag({ content: stylesheet(name) })
    const background = () =>
      host.getByRole('button').evaluate((element) => getComputedStyle(element).backgroundColor)
    await host.addStyleTag({ content: ':root { --primary: rgb(200, 0, 0) }' })
    expect(await background()).toBe('rgb(200, 0, 0)')
    await host.addStyleTag({ content: ':root { --ik-primary: rgb(0, 0, 200) }' })
    expect(await background()).toBe('rgb(0, 0, 200)')
  })
})

it('lets a host’s utility class win over the layered stylesheet', async () => {
  const host = await browser.newPage({ reducedMotion: 'reduce' })
  await host.setContent('<button data-slot="ik-button" data-look="primary" class="bg-red">Accept</button>')
  await host.addStyleTag({ content: stylesheet('styles.css') })
  await host.addStyleTag({
    content:
      '@layer theme, base, components, utilities; @layer utilities { .bg-red { background: rgb(255, 0, 0) } }',
  })
  const background = host.getByRole('button').evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await background).toBe('rgb(255, 0, 0)')
})

it('wins over a host’s bare element rules in the unlayered stylesheet', async () => {
  const host = await browser.newPage({ reducedMotion: 'reduce' })
  await host.setContent('<button data-slot="ik-button" data-look="primary">Accept</button>')
  await host.addStyleTag({ content: stylesheet('styles-unlayered.css') })
  await host.addStyleTag({ content: 'button { border-radius: 99px; padding: 40px }' })
  const button = host.getByRole('button')
  expect(await button.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('8px')
  expect(await button.evaluate((element) => getComputedStyle(element).paddingLeft)).toBe('14px')
})
