import { extendTheme } from '@mui/material/styles'
import type { Host } from './host.ts'

const theme = extendTheme({
  colorSchemeSelector: 'class',
  colorSchemes: {
    light: { palette: { primary: { main: '#00695c' } } },
    dark: { palette: { primary: { main: '#4db6ac' } } },
  },
  typography: { fontFamily: "'Inter Variable', sans-serif" },
})

/** The variables that MUI's own provider would write. */
const variables = theme
  .generateStyleSheets()
  .flatMap((sheet) => Object.entries(sheet))
  .map(([selector, values]) => {
    const declarations = Object.entries(values).map(([name, value]) => `${name}: ${String(value)};`)
    return `${selector} { ${declarations.join(' ')} }`
  })
  .join('\n')

/** What MUI's CssBaseline says of a page. */
const baseline = `
*, *::before, *::after { box-sizing: inherit }
:root { box-sizing: border-box; -webkit-font-smoothing: antialiased }
:root { background: var(--mui-palette-background-default); color: var(--mui-palette-text-primary) }
:root { font: var(--mui-font-body1) }
.dark { color-scheme: dark }
`

/** A MUI host with CSS variables, and a primary colour of its own. */
export const mui: Host = {
  title: 'MUI',
  css: [variables, baseline],
  attributes: ({ scheme }) => ({ class: scheme }),
}
