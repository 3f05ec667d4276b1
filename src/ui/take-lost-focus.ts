/**
 * For the element that comes in the place of a control that had the focus: a focus that fell to the page with the
 * control goes to its successor. One that somebody has moved elsewhere stays there.
 */
export function takeLostFocus(element: HTMLElement | null): void {
  const root = element?.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return
  if (!root.activeElement || root.activeElement === element?.ownerDocument.body)
    element?.focus({ preventScroll: true })
}
