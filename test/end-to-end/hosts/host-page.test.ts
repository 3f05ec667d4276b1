import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, stylesheet } from '../layout/browser-page.ts'

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
  browser = await launch()
})

afterAll(() => browser?.close())

it('changes nothing on the host’s page', async () => {
  const host = await browser.newPage({ reducedMotion: 'reduce' })
  await host.setContent(page)
  const without = await computedStyles(host)
  await host.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, stylesheet())
  const changed = (await computedStyles(host)).filter((style, i) => style !== without[i])
  expect(without.length).toBeGreaterThan(150)
  expect(changed).toEqual([])
})

const button = '<button data-slot="ik-button" data-look="primary" class="host">Accept</button>'

it('styles the library’s own elements', async () => {
  const host = await browser.newPage({ reducedMotion: 'reduce' })
  await host.setContent(button)
  await host.addStyleTag({ content: stylesheet() })
  const style = host.getByRole('button').evaluate((element) => {
    const { borderRadius, minHeight, paddingLeft } = getComputedStyle(element)
    return { borderRadius, minHeight, paddingLeft }
  })
  expect(await style).toEqual({ borderRadius: '8.4px', minHeight: '36px', paddingLeft: '14px' })
})

const rules = {
  'a class': '.host { background: rgb(255, 0, 0) }',
  'a class in a utilities layer':
    '@layer theme, base, components, utilities; @layer utilities { .host { background: rgb(255, 0, 0) } }',
  'a slot and a state': '[data-slot="ik-button"][data-look="primary"] { background: rgb(255, 0, 0) }',
}

it.each(Object.entries(rules))('lets %s of the host win, before and after it', async (_, rule) => {
  for (const sheets of [
    [rule, stylesheet()],
    [stylesheet(), rule],
  ]) {
    const host = await browser.newPage({ reducedMotion: 'reduce' })
    await host.setContent(button)
    for (const content of sheets) await host.addStyleTag({ content })
    const background = host
      .getByRole('button')
      .evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(await background).toBe('rgb(255, 0, 0)')
  }
})
