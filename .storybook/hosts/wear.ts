import ours from '../../src/styles.css?inline'
import type { Host, Theme } from './host.ts'

const sheets = new Map<string, CSSStyleSheet>()

/** Made once of each text: hosts are changed often, and some are large. */
function sheetOf(css: string): CSSStyleSheet {
  const sheet = sheets.get(css) ?? new CSSStyleSheet()
  if (!sheets.has(css)) sheet.replaceSync(css)
  sheets.set(css, sheet)
  return sheet
}

/** Gives the document a host's stylesheets, then ours; the last host's go. */
export function wear(host: Host) {
  document.adoptedStyleSheets = [...host.css, ours].map(sheetOf)
}

/** Tells the document light or dark, in the host's own way. Gives a function that takes it back. */
export function tell(host: Host, theme: Theme): () => void {
  const { documentElement: root } = document
  const attributes = Object.entries(host.attributes(theme))
  for (const [name, value] of attributes) root.setAttribute(name, value)
  return () => {
    for (const [name] of attributes) root.removeAttribute(name)
  }
}
