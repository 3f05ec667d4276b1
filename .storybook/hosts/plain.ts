import type { Host } from './host.ts'
import css from './plain.css?inline'

/** Nothing but a font and a background: what the components look like by themselves. */
export const plain: Host = {
  title: 'Plain',
  css: [css],
  attributes: ({ chosen }) => ({ 'data-theme': chosen }),
}
