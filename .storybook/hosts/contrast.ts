import css from './contrast.css?inline'
import type { Host } from './host.ts'

/** A host for people who need more contrast, made of nothing but our own variables. */
export const contrast: Host = {
  title: 'High contrast',
  css: [css],
  attributes: ({ chosen }) => ({ 'data-theme': chosen }),
}
