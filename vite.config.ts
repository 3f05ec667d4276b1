import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { browserArgs, findBrowser } from './scripts/browser.mjs'

const entries = [
  'index',
  'headless',
  'clerk',
  'better-auth',
  'http',
  'server',
  'server/server-only',
  'memory',
  'testing',
  'tailwind',
  // Each language is loaded by itself.
  ...languages(),
]

/** Stories, tests and the demo import the library by the names that hosts use. */
const alias = [
  { find: 'invitekit/styles.css', replacement: source('styles.css') },
  { find: /^invitekit\/locales\/([\w-]+)$/, replacement: source('i18n/locales/$1.ts') },
  { find: /^invitekit\/([a-z-]+)$/, replacement: source('$1.ts') },
  { find: /^invitekit$/, replacement: source('index.ts') },
]

function source(file: string): string {
  return `${fileURLToPath(new URL('./src/', import.meta.url))}${file}`
}

function languages(): string[] {
  return readdirSync(source('i18n/locales')).map((file) => `i18n/locales/${file.replace(/\.ts$/, '')}`)
}

/** A headless Chromium: the one that scripts/browser.mjs finds, else Playwright's own. */
function browser() {
  const executablePath = findBrowser()
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: { ...(executablePath && { executablePath }), args: browserArgs },
    }),
    instances: [{ browser: 'chromium' as const, viewport: { width: 800, height: 600 } }],
  }
}

/**
 * Tailwind hands the style of borders, weights and line heights on through variables, for utilities on other elements;
 * here each rule stands for itself.
 */
function withoutVariables(css: string): string {
  return (
    css
      .replaceAll(/@property --tw-[^{]*\{[^}]*\}|@layer properties\{(?:[^{}]*\{){2}[^}]*\}{3}/g, '')
      .replaceAll(/border-(?:[a-z]+-)*style:var\(--tw-border-style\);?|--tw-[a-z-]+:[^;}]*;?/g, '')
      .replaceAll(/var\(--tw-leading,([^)]*)\)/g, '$1')
      // What every browser that reads the rest reads in fewer letters.
      .replaceAll('-webkit-text-decoration:revert-layer;', '')
      .replaceAll('3.40282e38px', '99px')
      .replaceAll(/:flex-(start|end)\b/g, ':$1')
      // Nothing of Tailwind's own is in it.
      .replace(/\/\*! tailwindcss [^*]*\*\/\n?/, '')
      // Whoever computes colours from colours mixes them, too.
      .replaceAll(/@supports \(color:color-mix[^{]*\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1')
      .replaceAll(/background:[^;{}]*;(?=background:color-mix)/g, '')
  )
}

/** Marks as escapes: hosts put the sheet into others, where no @charset may stand. */
function escaped(css: string): string {
  return css.replaceAll(/[^\0-\x7F]/gu, (mark) => `\\${mark.codePointAt(0)?.toString(16)} `)
}

/** The stylesheet's last steps, and hosts' own Tailwind reads one file as it is. */
function stylesheets(): Plugin {
  return {
    name: 'stylesheets',
    generateBundle(_, bundle) {
      const css = bundle['styles.css']
      if (css?.type === 'asset') css.source = escaped(withoutVariables(String(css.source)).trim())
      this.emitFile({
        type: 'asset',
        fileName: 'tailwind.css',
        source: readFileSync(source('tailwind.css')),
      })
    },
  }
}

export default defineConfig({
  plugins: [react(), tailwindcss({ optimize: false }), stylesheets()],
  resolve: { alias },
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    cssMinify: 'lightningcss',
    // The browsers that compute colours from colours: they nest rules, too.
    cssTarget: ['chrome120', 'safari18', 'firefox128'],
    cssCodeSplit: true,
    lib: {
      entry: Object.fromEntries([
        ...entries.map((name) => [name, `src/${name}.ts`]),
        ['styles', 'src/styles.css'],
      ]),
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(?!\.|\/|\0|src\/)/,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    // Storybook and the browser's driver are loaded for tests alone.
    projects: process.env.VITEST
      ? [
          // Over the packed library, in the hosts that `npm run consumers` builds.
          'test/consumers',
          {
            extends: true,
            test: {
              name: 'unit',
              environment: 'jsdom',
              include: ['test/**/*.test.{ts,tsx}'],
              exclude: ['test/server/**', 'test/end-to-end/**', 'test/consumers/**'],
              setupFiles: ['test/setup.ts'],
              // A bound against tests that hang, on machines that are busy: no test measures time.
              testTimeout: 30_000,
            },
          },
          {
            extends: true,
            test: {
              name: 'server',
              environment: 'node',
              include: ['test/server/**/*.test.{ts,tsx}'],
              testTimeout: 30_000,
            },
          },
          {
            extends: true,
            test: {
              name: 'end-to-end',
              environment: 'node',
              include: ['test/end-to-end/**/*.test.ts'],
              testTimeout: 60_000,
              hookTimeout: 60_000,
            },
          },
          {
            extends: true,
            plugins: [storybookTest({ configDir: '.storybook' })],
            test: {
              name: 'stories',
              setupFiles: ['.storybook/vitest.setup.ts'],
              browser: browser(),
              testTimeout: 60_000,
            },
          },
        ]
      : [],
  },
})
