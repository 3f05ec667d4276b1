import { expect, it } from 'vitest'
import { onServer } from './react/server-pages.tsx'

it.each(['list', 'card', 'ticket'] as const)(
  'a server sends nothing of the %s, and the host’s own all the same',
  (page) => {
    expect(onServer(page)).toBe('<h1>Host</h1>')
  },
)
