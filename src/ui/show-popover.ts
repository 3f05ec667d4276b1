import { place } from './place.ts'

/**
 * Shows a popover above everything, at its button: a press on that is no press elsewhere. A page that knows no popovers, as
 * in tests without a browser, shows it where it is drawn.
 *
 * @returns How to leave it.
 */
export function showPopover(popover: HTMLElement, opener: HTMLElement): () => void {
  const resizing =
    'ResizeObserver' in globalThis ? new ResizeObserver(() => place(popover, opener)) : undefined
  if ('popoverTargetElement' in opener) opener.popoverTargetElement = popover
  if (!Reflect.has(popover, 'showPopover')) popover.removeAttribute('popover')
  else if (!popover.matches(':popover-open')) popover.showPopover()
  place(popover, opener)
  resizing?.observe(popover)
  resizing?.observe(opener)
  return () => {
    resizing?.disconnect()
    if ('popoverTargetElement' in opener) opener.popoverTargetElement = null
  }
}
