/**
 * For the element that comes in the place of a control that had the focus: a focus that fell to the page with the
 * control goes to its successor. One that somebody has moved elsewhere stays there.
 */
export function takeLostFocus(element: HTMLElement | null): void {
  const page = element?.ownerDocument
  if (!page?.activeElement || page.activeElement === page.body) element?.focus({ preventScroll: true })
}
