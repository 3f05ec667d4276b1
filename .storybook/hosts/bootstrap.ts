import css from 'bootstrap/dist/css/bootstrap.css?inline'
import type { Host } from './host.ts'

/** A Bootstrap host, whose rules style bare elements outside of all layers. */
export const bootstrap: Host = {
  title: 'Bootstrap',
  css: [css, ":root { --bs-body-font-family: 'Inter Variable', sans-serif; background: var(--bs-body-bg) }"],
  attributes: ({ scheme }) => ({ 'data-bs-theme': scheme }),
}
