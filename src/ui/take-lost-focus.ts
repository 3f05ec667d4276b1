/**
 * For the element that comes in the place of a control that had the focus: a focus that fell to the page with the
 * control goes to its successor. One that somebody has moved elsewhere stays there, also to the page around a frame.
 */
export function takeLostFocus(element: HTMLElement | null): void {
  const page = element?.ownerDocument
  const isHere = page?.defaultView === top || page?.hasFocus()
  if (isHere && page?.activeElement === page?.body) element?.focus({ preventScroll: true })
}
