import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import type { Browser } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launch, stylesheet } from '../layout/browser-page.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser?.close())

/** What a host's own Tailwind makes of its stylesheet, in an app that has the built package installed. */
async function compile(css: string, files: Record<string, string> = {}): Promise<string> {
  stylesheet()
  mkdirSync(`${repository}/.cache`, { recursive: true })
  const app = mkdtempSync(`${repository}/.cache/tailwind-host-`)
  onTestFinished(() => rmSync(app, { recursive: true }))
  mkdirSync(`${app}/node_modules`)
  symlinkSync(repository, `${app}/node_modules/invitekit`, 'junction')
  const html = `<div class="pt-7 bg-ik-primary rounded-ik-lg shadow-ik-card text-ik-muted-foreground"></div>`
  for (const [name, content] of Object.entries({ 'index.html': html, 'host.css': css, ...files })) {
    writeFileSync(`${app}/${name}`, content)
  }
  await build({
    root: app,
    configFile: false,
    logLevel: 'error',
    plugins: [tailwindcss()],
    build: {
      outDir: 'dist',
      rolldownOptions: { input: `${app}/host.css`, output: { assetFileNames: '[name][extname]' } },
    },
  })
  return readFileSync(`${app}/dist/host.css`, 'utf8')
}

const tailwind = `@import 'tailwindcss' source(none);`
const markup = `@source './index.html';`
const hosts = {
  'after its own import': `${tailwind} @import 'invitekit/tailwind'; ${markup}`,
  'before its own import': `@import 'invitekit/tailwind'; ${tailwind} ${markup}`,
}

describe.each(Object.entries(hosts))('a Tailwind host that imports ours %s', (_, css) => {
  it('has the tokens as utilities, our looks under its own classes, and its reset under our looks', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    onTestFinished(() => page.close())
    await page.setContent(`<article data-slot="ik-accept-card"><button data-slot="ik-button" data-look="primary">
      Accept</button><button data-slot="ik-button" data-look="outline" class="pt-7 bg-ik-primary rounded-ik-lg">
      Decline</button></article><p class="text-ik-muted-foreground shadow-ik-card">Host</p>`)
    await page.addStyleTag({ content: await compile(css) })
    await page.addStyleTag({
      content:
        ':root { --ik-primary: rgb(200, 0, 0); --ik-radius: 10px; --ik-muted-foreground: rgb(9, 9, 9) }',
    })
    const look = (name: string) =>
      page.getByRole('button', { name }).evaluate((element) => {
        const { backgroundColor, borderRadius, paddingTop } = getComputedStyle(element)
        return { backgroundColor, borderRadius, paddingTop }
      })
    expect(await look('Accept')).toEqual({
      backgroundColor: 'rgb(200, 0, 0)',
      borderRadius: '7px',
      paddingTop: '6px',
    })
    expect(await look('Decline')).toEqual({
      backgroundColor: 'rgb(200, 0, 0)',
      borderRadius: '10px',
      paddingTop: '28px',
    })
    const host = page.getByText('Host').evaluate((element) => {
      const { color, boxShadow } = getComputedStyle(element)
      return { color, shadow: boxShadow !== 'none' }
    })
    expect(await host).toEqual({ color: 'rgb(9, 9, 9)', shadow: true })
    // Vite has lowered it for older browsers by then.
    const card = () =>
      page.getByRole('article').evaluate((element) => getComputedStyle(element).backgroundColor)
    const light = await card()
    await page.evaluate(() => document.documentElement.classList.add('dark'))
    expect([light, await card()]).not.toContain('rgba(0, 0, 0, 0)')
    expect(await card()).not.toBe(light)
  })
})

it('gives its tokens to a host with a configuration in JavaScript, too', async () => {
  const css = await compile(`${tailwind} @config './tailwind.config.js'; ${markup}`, {
    'tailwind.config.js': `import preset from 'invitekit/tailwind'; export default { presets: [preset] }`,
  })
  expect(css).toMatch(/\.bg-ik-primary\{background-color:var\(--ik-primary,var\(--primary/)
})
