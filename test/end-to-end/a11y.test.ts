import { describe, expect, it } from 'vitest'
import { galleries, serveStories } from './a11y/serve-stories.ts'
import { check, checkStory, locales, looks, show } from './a11y/sweep.ts'

/** Every state of every component; all stories are `npm run a11y`'s. */
const stories = [...galleries, 'gallery--badges']

const open = serveStories()

describe('axe', () => {
  it.each(locales)(
    'finds nothing in any state of any component, in any look, in %s',
    async (locale) => {
      const page = await open(locale)
      const ids = await page.evaluate(() => window.storyIds)
      expect(stories.filter((story) => !ids.includes(story))).toEqual([])
      const faults = []
      for (const story of stories) faults.push(...(await checkStory(page, story, locale)))
      expect(faults).toEqual([])
      expect(Object.keys(looks)).toHaveLength(4)
    },
    180_000,
  )

  it.each([
    [
      'target-size',
      '<button style="width: 9px; height: 9px">A</button><button style="width: 9px">B</button>',
    ],
    ['label-content-name-mismatch', '<button aria-label="Take it">Accept</button>'],
    ['td-has-header', `<table>${'<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>'.repeat(4)}</table>`],
    ['focus-order-semantics', '<div tabindex="0">Nothing to do</div>'],
    ['color-contrast', '<p style="color: #bbb; background: #fff">Pale</p>'],
    ['button-name', '<button></button>'],
  ])('is heard where a page breaks %s', async (rule, markup) => {
    const page = await open('en')
    await page.evaluate((html) => {
      document.body.innerHTML = html
    }, markup)
    expect((await check(page)).map((finding) => finding.rule)).toContain(rule)
  })
})

/** One story of each component, as it is at first. */
const components = [
  'accept-card--pending',
  'accept-ticket-card--idle',
  'invitation-list--every-status',
  'invitation-inbox--pending',
  'invite-form--empty',
  'sent-invitations--every-status',
]

describe('what a screen reader is told', () => {
  it.each(['en', 'de', 'ja', 'ar'])(
    'is the same as when it was last looked at, in %s (`npx vitest -u` writes it anew)',
    async (locale) => {
      const page = await open(locale)
      for (const story of components) {
        await show(page, story, false)
        const tree = await page.locator('#page').ariaSnapshot()
        await expect(`${tree}\n`).toMatchFileSnapshot(`a11y/trees/${story}.${locale}.txt`)
      }
    },
    60_000,
  )
})
