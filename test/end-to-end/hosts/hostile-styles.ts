import { readFileSync } from 'node:fs'

function file(path: string): string {
  return readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url), 'utf8')
}

const elements = `a, article, bdi, button, dd, details, div, dl, dt, h1, h2, h3, h4, header, img, li, main, ol, p,
  section, span, summary, time, ul`

const ugly = `border: 7px dashed red; margin: 31px; padding: 29px; width: 90%; min-height: 99px; display: table;
  position: relative; float: left; font: italic 900 33px/3 cursive; color: lime; background: purple; opacity: 0.5;
  text-align: right; text-transform: uppercase; text-decoration: underline; letter-spacing: 9px; word-spacing: 9px;
  border-radius: 50%; box-shadow: 0 0 9px red; list-style: square; transform: rotate(3deg); cursor: wait;
  outline: 5px solid red; overflow: auto; white-space: pre; vertical-align: top; appearance: auto; flex: 1; gap: 40px`

/** What hosts do to bare elements, outside of all layers. */
export const hostileStyles = {
  'all: unset': '*, *::before, *::after { all: unset }',
  'all: initial': '*, *::before, *::after { all: initial }',
  'all: revert': '*, *::before, *::after { all: revert }',
  'a classic reset':
    '*, *::before, *::after { margin: 0; padding: 0; border: 0; box-sizing: content-box; font: inherit }',
  'ugly elements': `${elements} { ${ugly} }`,
  'ugly elements in elements': `ul li h3, ul li p, ul li div button, section div ul li, main article header h1,
    main article dl dd, html body main section h2, html body main article div button { ${ugly} }`,
  'ugly pseudo-elements': `:is(button, p, span, li, time, summary)::before,
    :is(button, p, span, li, time, summary)::after { content: 'x'; ${ugly} }`,
  'a starter’s own button and headings': `button { border-radius: 8px; border: 1px solid transparent;
    padding: 0.6em 1.2em; font-size: 1em; background-color: #1a1a1a } button:hover { border-color: #646cff }
    h1 { font-size: 3.2em; line-height: 1.1 } a { font-weight: 500; color: #646cff }`,
  'Bootstrap 5': file('bootstrap/dist/css/bootstrap.css'),
  'Bootstrap 5, in the layer of resets': `@layer base { ${file('bootstrap/dist/css/bootstrap.css')} }`,
  'Radix Themes 3': file('@radix-ui/themes/styles.css'),
  'Tailwind’s preflight, in its layer': `@layer base { ${file('tailwindcss/preflight.css')} }`,
  'Tailwind’s preflight, in no layer': file('tailwindcss/preflight.css'),
  'MUI’s baseline': `*, *::before, *::after { box-sizing: inherit } strong, b { font-weight: 700 }
    html { box-sizing: border-box; -webkit-text-size-adjust: 100% } body { margin: 0; line-height: 1.5 }`,
} as const satisfies Record<string, string>
