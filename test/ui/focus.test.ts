import { afterEach, expect, it, vi } from 'vitest'
import { takeLostFocus } from '../../src/ui/take-lost-focus.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

function buttonIn(page: Document) {
  const button = page.createElement('button')
  page.body.append(button)
  return button
}

function frame(): Document {
  const { contentDocument } = document.body.appendChild(document.createElement('iframe'))
  if (!contentDocument) throw new Error('A frame has no document.')
  return contentDocument
}

it('takes the focus that fell to the page', () => {
  const button = buttonIn(document)
  takeLostFocus(button)
  expect(document.activeElement).toBe(button)
})

it('leaves it where somebody has put it', () => {
  const [other, button] = [buttonIn(document), buttonIn(document)]
  other.focus()
  takeLostFocus(button)
  expect(document.activeElement).toBe(other)
})

it('leaves it in the page around a frame', () => {
  const page = frame()
  const button = buttonIn(page)
  vi.spyOn(page, 'hasFocus').mockReturnValue(false)
  takeLostFocus(button)
  expect(page.activeElement).not.toBe(button)
  vi.spyOn(page, 'hasFocus').mockReturnValue(true)
  takeLostFocus(button)
  expect(page.activeElement).toBe(button)
})
