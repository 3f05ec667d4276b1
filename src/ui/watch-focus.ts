import { takeLostFocus } from './take-lost-focus.ts'

/** Where the focus was when what had it went from the page. */
export interface LostFocus {
  /** The row that it was in. */
  row: Element | null
  /** How many rows there were before it; where it was in none, how many there were. */
  index: number
}

/**
 * Watches over the focus in an element whose rows change by themselves: where what had it goes from the page, and
 * nothing else has taken it, its successor does. Gives back what ends it.
 *
 * @param rows A selector of the rows.
 */
export function watchFocus(
  home: Element,
  rows: string,
  successor: (lost: LostFocus) => HTMLElement | null | undefined,
): () => void {
  let held: (LostFocus & { element: Element }) | undefined

  function hold() {
    const element = home.querySelector(':focus')
    const row = element?.closest(rows) ?? null
    const index = row ? placeOf(row) : home.querySelectorAll(rows).length
    held = element ? { element, row, index } : undefined
  }
  /** Some browsers tell of what is taken off the page as of somebody who leaves: that is known in a moment. */
  function leave() {
    setTimeout(() => {
      if (held?.element.isConnected && !held.element.matches(':focus')) held = undefined
    })
  }
  const observer = new MutationObserver(() => {
    if (!held || held.element.isConnected) return
    const lost = held
    held = undefined
    takeLostFocus(successor(lost) ?? null)
  })
  home.addEventListener('focusin', hold)
  home.addEventListener('focusout', leave)
  observer.observe(home, { childList: true, subtree: true })
  return () => {
    home.removeEventListener('focusin', hold)
    home.removeEventListener('focusout', leave)
    observer.disconnect()
  }
}

/** How many siblings come before it. There may be thousands of rows, and nearly always it is among the first. */
function placeOf(row: Element): number {
  let place = 0
  for (let before = row.previousElementSibling; before; before = before.previousElementSibling) place += 1
  return place
}
