import { expect } from 'vitest'
import { startHost } from '../clerk-host.ts'

/** A host's page in React's strict mode, with the real `@clerk/react`. */
export function startReactHost() {
  return startHost({
    input: 'test/end-to-end/clerk/react/host.tsx',
    head: `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/styles.css">
      <style>body { font-family: sans-serif }</style>`,
    body: '<div id="root"></div>',
    ready: async (page) =>
      await expect.poll(() => page.getByTestId('person').textContent()).not.toBe('loading'),
  })
}
