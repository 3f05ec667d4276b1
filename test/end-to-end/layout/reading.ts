import type { Page } from 'playwright'

/** A page of 1280 × 1024 at 400 %. */
export const small = { width: 320, height: 256 }

/** What a reader may set, by WCAG 1.4.12. */
export const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`
/** Text of twice the size. */
export const twice = ':root { font-size: 200% }'

declare global {
  interface Window {
    readersSheet?: CSSStyleSheet
  }
}

/** Sets the reader's own style over the page's, in the place of what was set before. */
export function read(page: Page, css: string) {
  return page.evaluate((text) => {
    const sheet = (window.readersSheet ??= new CSSStyleSheet())
    sheet.replaceSync(text)
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
  }, css)
}

/** Everything of a page that can't be read, or only by scrolling sideways. */
export function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    const found = scrollWidth > window.innerWidth ? [`the page is ${scrollWidth} wide`] : []
    /** Whether it is there for those who hear the page: clipped away, or the announcer's. */
    const isForEars = (element: Element | null): boolean =>
      element !== null &&
      (element.hasAttribute('data-ik-announcer') ||
        getComputedStyle(element).clipPath === 'inset(50%)' ||
        isForEars(element.parentElement))
    const seen: { rect: DOMRect; text: string; node: Node }[] = []

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = (node.nodeValue ?? '').trim().slice(0, 30)
      if (!text || !parent?.checkVisibility() || isForEars(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.left < -1 || rect.right > window.innerWidth + 1) found.push(`beside the page: ${text}`)
        for (let box: Element | null = parent; box; box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box)
          const edge = box.getBoundingClientRect()
          const beside = rect.left < edge.left - 1 || rect.right > edge.right + 1
          const above = rect.top < edge.top - 1 || rect.bottom > edge.bottom + 1
          if ((overflowX !== 'visible' && beside) || (overflowY === 'hidden' && above))
            found.push(`cut off: ${text}`)
        }
        seen.push({ rect, text, node })
      }
    }
    for (const [i, one] of seen.entries()) {
      for (const other of seen.slice(i + 1)) {
        const width = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        const height = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top)
        if (one.node !== other.node && width > 2 && height > 6)
          found.push(`over each other: ${one.text}, ${other.text}`)
      }
    }
    for (const control of document.querySelectorAll('button, a, summary')) {
      const { left, right, width, height } = control.getBoundingClientRect()
      if (left < -1 || right > window.innerWidth + 1) found.push(`beside the page: ${control.textContent}`)
      if (width < 24 || height < 24) found.push(`too small: ${control.textContent}`)
    }
    return [...new Set(found)]
  })
}
