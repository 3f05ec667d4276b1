import { readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theme } from '../../../src/theme/preset.ts'
import { hostVariables } from '../../../src/theme/token.ts'
import { launch, stylesheet } from '../layout/browser-page.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage({ reducedMotion: 'reduce' })
})

afterAll(() => browser?.close())

/** A page with a card and its button in it, in a part of the page that the host may style. */
async function show(css = '', attributes = '') {
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
  await page.setContent(`<html ${attributes}><body><div id="host"><article data-slot="ik-accept-card">
    <button data-slot="ik-button" data-look="primary">Accept</button></article></div></body></html>`)
  await page.addStyleTag({ content: stylesheet() })
  await page.addStyleTag({ content: `${css} ` })
}

/** Colours as the browser paints them over each other, as red, green and blue from 0 to 255. */
function painted(...values: string[]): Promise<number[]> {
  return page.evaluate((colours) => {
    const probe = document.querySelector('#probe') ?? document.createElement('span')
    probe.id = 'probe'
    probe.setAttribute('data-slot', 'ik-probe')
    document.querySelector('[data-slot=ik-button]')?.append(probe)
    const context = document.createElement('canvas').getContext('2d')
    if (!context) throw new Error('no canvas')
    for (const colour of colours) {
      probe.setAttribute('style', `color: ${colour}`)
      context.fillStyle = getComputedStyle(probe).color
      context.fillRect(0, 0, 1, 1)
    }
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return [red, green, blue]
  }, values)
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of WCAG 2.2. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** The stylesheets as they are written, with the names of tokens in them. */
function sources(): string {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  )
  return files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n')
}

const colours = Object.keys(theme.colors)
const red = [200, 0, 0]

/** All tokens that are colours, by the name of the system's variable. */
const systems = ['shadcn', 'radix', 'mui', 'bootstrap'] as const
const words = systems.flatMap((system) =>
  Object.entries(hostVariables).flatMap(([token, names]) => {
    const variable = names[system]
    return variable && colours.includes(token) ? [{ system, token, variable }] : []
  }),
)

describe('a host’s own tokens', () => {
  it('are known of four systems', () => {
    expect(words.length).toBeGreaterThan(30)
  })

  it.each(words)('$system: --$variable is taken for $token, and --ik-$token before it', async (word) => {
    const value = theme.colors[word.token] ?? ''
    await show(`:root { --${word.variable}: rgb(200, 0, 0) }`)
    expect(await painted(value)).toEqual(red)
    await show(`:root { --${word.variable}: rgb(0, 0, 200); --ik-${word.token}: rgb(200, 0, 0) }`)
    expect(await painted(value)).toEqual(red)
  })

  it('count where a part of the page sets them', async () => {
    await show('#host { --primary: rgb(200, 0, 0) }')
    expect(await painted(theme.colors.primary ?? '')).toEqual(red)
  })
})

/** What is read on what, at 4.5, and where a reader wishes for more at 7. */
const read = [
  ['card-foreground', 'card'],
  ['muted-foreground', 'card'],
  ['success', 'card'],
  ['warning', 'card'],
  ['danger', 'card'],
  ['primary-foreground', 'primary'],
  // What the keys or the pointer have come to in a menu.
  ['card-foreground', 'muted'],
  ['danger', 'muted'],
  // The number in a bell.
  ['card', 'card-foreground'],
] as const

/** What has to be seen for itself, at 3: what is pressed, and the edge of what is filled in. */
const seen = [
  ['primary', 'card'],
  ['input', 'card'],
  ['danger', 'card'],
] as const

/** What tells nothing by itself: lines between what stands apart, the page behind a dialog. */
const decorative = ['border', 'overlay']

/** Held by the test of any accent: it is a colour of what has the focus alone. */
const focusOutline = 'ring'

it('holds every colour, in every use that the stylesheet makes of it', () => {
  const fronts = new Set<string>(read.map(([front]) => front))
  const backs = new Set<string>(read.map(([, back]) => back))
  const edges = new Set<string>(seen.map(([front]) => front))
  expect(
    [...fronts, ...backs, ...edges, ...decorative, focusOutline].filter((one) => !colours.includes(one)),
  ).toEqual([])
  const css = sources()
  const used = (kind: string) =>
    [...css.matchAll(new RegExp(`ik:(?:[a-z-]+:)*${kind}-([a-z-]+)`, 'g'))].flatMap(([, name = '']) =>
      colours.includes(name) ? [name] : [],
    )
  expect(used('text').filter((name) => !fronts.has(name))).toEqual([])
  expect(used('bg').filter((name) => !backs.has(name) && !decorative.includes(name))).toEqual([])
  expect(used('border').filter((name) => !edges.has(name) && !decorative.includes(name))).toEqual([])
  expect(used('text').length).toBeGreaterThan(20)
})

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  it.each(['no-preference', 'more'] as const)(
    'meets contrast where the reader’s wish is %s',
    async (wish) => {
      await show('', `data-theme="${scheme}"`)
      await page.emulateMedia({ contrast: wish })
      const most = wish === 'more' ? 7 : 4.5
      const pairs = [
        ...read.map((pair) => [...pair, most] as const),
        ...seen.map((pair) => [...pair, 3] as const),
      ]
      for (const [front, back, ratio] of pairs) {
        const values = [
          await painted(theme.colors[front] ?? ''),
          await painted(theme.colors[back] ?? ''),
        ] as const
        const found = { [`${front} on ${back}`]: contrast(...values) >= ratio }
        expect(found).toEqual({ [`${front} on ${back}`]: true })
      }
      // A tone is read on its tint, as in a status badge.
      const [, tintOf = ''] = stylesheet().match(/--ik-tint: ?([^;}]*)/) ?? []
      expect(tintOf).toContain('var(--ik-tone)')
      for (const tone of ['success', 'warning', 'danger', 'muted-foreground'] as const) {
        const value = theme.colors[tone] ?? ''
        const tint = await painted(theme.colors.card ?? '', tintOf.replace('var(--ik-tone)', value))
        const text = await painted(theme.colors['card-foreground'] ?? '')
        const found = {
          [tone]: contrast(await painted(value), tint) >= 4.5,
          text: contrast(text, tint) >= most,
        }
        expect(found).toEqual({ [tone]: true, text: true })
      }
    },
  )

  it('keeps any accent readable, hovered too, and its outline visible, where it comes alone', async () => {
    const accents = ['--ik-primary', '--primary', '--accent-9', '--mui-palette-primary-main', '--bs-primary']
    for (let hue = 0; hue < 360; hue += 30) {
      for (const lightness of [10, 25, 35, 40, 45, 50, 60, 75, 95]) {
        const accent = `hsl(${hue} 90% ${lightness}%)`
        const variable = accents[(hue / 30) % accents.length]
        await show(`:root { ${variable}: ${accent} }`, `data-theme="${scheme}"`)
        await page.mouse.move(0, 500)
        await page.keyboard.press('Tab')
        const { background, front, outline } = await page.getByRole('button').evaluate((element) => {
          const style = getComputedStyle(element)
          return { background: style.backgroundColor, front: style.color, outline: style.outlineColor }
        })
        const card = await painted(theme.colors.card ?? '')
        await page.getByRole('button').hover()
        const hovered = await page
          .getByRole('button')
          .evaluate((element) => getComputedStyle(element).backgroundColor)
        expect(hovered).not.toBe(background)
        const ratios = {
          text: contrast(await painted(front), await painted(background)),
          hovered: contrast(await painted(front), await painted(hovered)),
          outline: contrast(await painted(outline), card),
        }
        const found = {
          text: ratios.text >= 4.5,
          hovered: ratios.hovered >= 4.5,
          outline: ratios.outline >= 3,
        }
        expect({ accent, ...found }).toEqual({ accent, text: true, hovered: true, outline: true })
      }
    }
  })
})

describe('dark', () => {
  const dark = {
    '.dark': 'class="dark"',
    'data-theme': 'data-theme="dark"',
    Bootstrap: 'data-bs-theme="dark"',
    MUI: 'data-mui-color-scheme="dark"',
    'Radix Themes': 'class="dark-theme"',
  }

  async function isDark(): Promise<boolean> {
    return luminance(await painted(theme.colors.card ?? '')) < 0.1
  }

  it.each(Object.entries(dark))('is followed by %s', async (_, attributes) => {
    await show('', attributes)
    expect(await isDark()).toBe(true)
    await show()
    expect(await isDark()).toBe(false)
  })

  it('is followed by the system’s wish, where the page follows it', async () => {
    await show('', 'data-theme="system"')
    expect(await isDark()).toBe(false)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await isDark()).toBe(true)
    await show()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await isDark()).toBe(false)
  })

  it('ends where a part of the page is light', async () => {
    await show('', 'class="dark"')
    await page.locator('#host').evaluate((element) => element.classList.add('light'))
    expect(await isDark()).toBe(false)
  })
})

describe('by variables alone', () => {
  async function measures(css: string) {
    await show(css)
    return page.getByRole('button').evaluate((element) => {
      const style = getComputedStyle(element)
      const card = element.closest('article')
      return {
        height: element.getBoundingClientRect().height,
        padding: parseFloat(style.paddingLeft),
        radius: parseFloat(style.borderRadius),
        cardRadius: card ? parseFloat(getComputedStyle(card).borderRadius) : Number.NaN,
        fontSize: parseFloat(style.fontSize),
        fontWeight: style.fontWeight,
      }
    })
  }

  it('the density changes, and no target becomes too small', async () => {
    const [dense, usual, airy] = [
      await measures('#host { --ik-spacing: 0.1rem }'),
      await measures(''),
      await measures('#host { --ik-spacing: 0.3rem }'),
    ]
    expect(dense.padding).toBeLessThan(usual.padding)
    expect(airy.padding).toBeGreaterThan(usual.padding)
    expect(dense.height).toBeGreaterThanOrEqual(24)
  })

  it('the corners change together', async () => {
    const square = await measures('#host { --ik-radius: 0 }')
    expect([square.radius, square.cardRadius]).toEqual([0, 0])
    const round = await measures('#host { --radius: 20px }')
    expect([round.radius, round.cardRadius]).toEqual([14, 20])
  })

  it('the text changes', async () => {
    const text = await measures('#host { --ik-font-size: 20px; --ik-font-weight-medium: 700 }')
    expect([text.fontSize, text.fontWeight]).toEqual([17.5, '700'])
  })
})
