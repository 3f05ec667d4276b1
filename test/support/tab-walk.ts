import type { Page } from 'playwright'

/** One thing that Tab stops at. */
interface Stop {
  /** Its number, by which it is known again; -1 for the page itself. */
  id: number
  what: string
  faults: string[]
}

export interface Walk {
  /** How many different things Tab has stopped at. */
  stops: number
  /** What is wrong with them, and what Tab has not come to. */
  faults: string[]
}

/** From here on it is a trap, or a list that has no end. */
const most = 150

/** Goes through a page by Tab alone, from where the focus is, around its end and back. */
export async function walkByTab(page: Page): Promise<Walk> {
  // Some hosts scroll smoothly: what comes into view would be covered on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const controls = await page.evaluate(controlsOnPage)
  const seen = new Map<number, Stop>()
  let laps = 0
  let presses = 0
  for (; laps < 2 && presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(focusedStop)
    if (stop.id === -1) laps += 1
    else if (seen.has(stop.id)) break
    else seen.set(stop.id, stop)
  }
  const left = await page.evaluate(stillThere, controls)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const missed = presses < most ? left.filter(({ id }) => !seen.has(id)) : []
  return {
    stops: seen.size,
    faults: [
      ...[...seen.values()].flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`)),
      ...missed.map(({ what }) => `${what}: Tab does not come here`),
    ],
  }
}

/** Runs in the page: marks all that Tab should come to. */
function controlsOnPage(): number[] {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
  const modal = document.querySelector('[aria-modal="true"], dialog:modal')
  return [...(modal ?? document).querySelectorAll<HTMLElement>(selector)]
    .filter(
      (element) =>
        element.tabIndex >= 0 &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('[inert], [aria-hidden="true"]') &&
        !element.matches(':disabled'),
    )
    .map((element, id) => {
      element.dataset['walk'] ??= String(id)
      return Number(element.dataset['walk'])
    })
}

/** Runs in the page: which of those are still to be come to. */
function stillThere(ids: number[]): Pick<Stop, 'id' | 'what'>[] {
  return ids.flatMap((id) => {
    const element = document.querySelector<HTMLElement>(`[data-walk="${id}"]`)
    return element?.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0
      ? [{ id, what: element.outerHTML.slice(0, 120) }]
      : []
  })
}

/** Runs in the page: what has the focus, and what is wrong with it. */
function focusedStop(): Stop {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body)
    return { id: -1, what: 'page', faults: [] }
  // Rows of a long list come and go: a number is given once.
  const { body } = document
  body.dataset['walked'] ??= '1000'
  if (!element.dataset['walk']) {
    body.dataset['walked'] = String(Number(body.dataset['walked']) + 1)
    element.dataset['walk'] = body.dataset['walked']
  }
  const faults: string[] = []

  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const isSeen = outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)
  if (!isSeen) faults.push('the focus is not seen')

  const { left, top, right, bottom } = element.getBoundingClientRect()
  const places = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2],
    [right - 2, top + 2],
    [left + 2, bottom - 2],
    [right - 2, bottom - 2],
  ] as const
  const covered = places.filter(([x, y]) => {
    const above = document.elementFromPoint(x, y)
    return !above || !(element.contains(above) || above.contains(element))
  })
  if (covered.length === places.length) faults.push('it is covered')

  const box = (element.closest('label') ?? element).getBoundingClientRect()
  // Around ours may be a page with links of its own.
  if (element.dataset['slot'] && Math.min(box.width, box.height) < 24)
    faults.push(`it is ${box.width} by ${box.height} pixels`)
  return { id: Number(element.dataset['walk']), what: element.outerHTML.slice(0, 120), faults }
}
