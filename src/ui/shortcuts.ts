const field = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]'

/**
 * Presses the button, in the row that has the focus in it, whose `aria-keyshortcuts` is the letter that was pressed.
 * On keyboards of other scripts the key counts that has the letter elsewhere.
 *
 * @param home What holds the rows.
 * @param rows A selector of the rows.
 */
export function pressShortcut(event: KeyboardEvent, home: Element, rows: string): void {
  const focused = home.querySelector(':focus')
  const { isComposing, repeat, ctrlKey, altKey, metaKey, shiftKey } = event
  if (event.defaultPrevented || isComposing || repeat || ctrlKey || altKey || metaKey || shiftKey) return
  if (!focused || focused.closest(field) || event.getModifierState('AltGraph')) return
  const letter = letterOf(event)
  const button =
    letter && focused.closest(rows)?.querySelector<HTMLElement>(`[aria-keyshortcuts="${letter}"]`)
  if (!button || button.ariaDisabled === 'true') return
  event.preventDefault()
  button.click()
}

/** The Latin letter of a key, in upper case. */
function letterOf({ key, code }: KeyboardEvent): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const other = /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key)
  return other ? /^Key([A-Z])$/.exec(code)?.[1] : undefined
}
