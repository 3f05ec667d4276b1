import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { MockInstance } from 'vitest'

// What is heard stands on the page a second time.
configure({ defaultIgnore: 'script, style, [data-ik-announcer] *' })

let spoken: MockInstance[] = []

// What makes the console speak has a fault that no other expectation sees.
beforeEach(() => {
  spoken = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
})

afterEach(() => {
  cleanup()
  for (const region of globalThis.document?.querySelectorAll('[aria-live]') ?? []) region.remove()
  expect(spoken.flatMap(({ mock }) => mock.calls)).toEqual([])
  vi.restoreAllMocks()
})
