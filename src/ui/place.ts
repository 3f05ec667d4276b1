/** In pixels, from the button and from the window's edges. */
const [gap, margin] = [4, 8]

/** Puts what a button has opened below it, or above where there is more room, and within the window. */
export function place(opened: HTMLElement, opener: HTMLElement): void {
  const { top, bottom, left, right } = opener.getBoundingClientRect()
  const { clientWidth, clientHeight } = opener.ownerDocument.documentElement
  const { offsetWidth: width, offsetHeight: height } = opened
  const start = getComputedStyle(opener).direction === 'rtl' ? left : right - width
  const above = bottom + gap + height > clientHeight - margin && top > clientHeight - bottom
  const within = (value: number, most: number) => `${Math.max(margin, Math.min(value, most - margin))}px`
  opened.style.setProperty('left', within(start, clientWidth - width))
  opened.style.setProperty('top', within(above ? top - gap - height : bottom + gap, clientHeight - height))
}
