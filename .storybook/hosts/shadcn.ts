import type { Host } from './host.ts'
import css from './shadcn.css?inline'

/** A Tailwind 4 host with shadcn's default tokens, and Tailwind's reset. */
export const shadcn: Host = {
  title: 'shadcn/ui',
  css: [css],
  attributes: ({ scheme }) => ({ class: scheme }),
}
