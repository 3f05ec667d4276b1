import { Theme } from '@radix-ui/themes'
import radixThemes from '@radix-ui/themes/styles.css?inline'
import type { Host } from './host.ts'

/** The document has the class, as theme switchers set it, so that the whole page has Radix' background. */
const page = `
:root { background: var(--color-background) }
.radix-themes {
  --default-font-family: 'Inter Variable', sans-serif;
  --heading-font-family: 'Inter Variable', sans-serif;
}
.radix-themes[data-is-root-theme] { min-height: 0 }
`

/** A host on Radix Themes, with an accent of its own. */
export const radix: Host = {
  title: 'Radix Themes',
  css: [radixThemes, page],
  attributes: ({ scheme }) => ({ class: scheme }),
  Frame: ({ scheme, children }) => (
    <Theme appearance={scheme} accentColor="plum" grayColor="mauve" hasBackground={false}>
      {children}
    </Theme>
  ),
}
