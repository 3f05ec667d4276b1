import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { MockInstance } from 'vitest'

let spoken: MockInstance[] = []

// What makes the console speak has a fault that no other expectation sees.
beforeEach(() => {
  spoken = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
})

afterEach(() => {
  expect(spoken.flatMap(({ mock }) => mock.calls)).toEqual([])
  vi.restoreAllMocks()
})
