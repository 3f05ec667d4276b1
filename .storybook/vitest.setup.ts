import * as a11y from '@storybook/addon-a11y/preview'
import { setProjectAnnotations } from '@storybook/react-vite'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { MockInstance } from 'vitest'
import preview from './preview.tsx'

setProjectAnnotations([a11y, preview])

// A story that makes the console speak has a fault that nobody sees.
let spoken: MockInstance[] = []

beforeEach(() => {
  spoken = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
})
afterEach(() => {
  expect(spoken.flatMap(({ mock }) => mock.calls)).toEqual([])
  vi.restoreAllMocks()
})
