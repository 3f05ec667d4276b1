// Builds the library as it is published, and the benchmark's own pages over it: for production, minified.
import { rolldown } from 'rolldown'
import { build } from 'vite'
import { fileURLToPath } from 'node:url'

function file(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}

/** Where everything that is built goes: not into `dist`, which others may be using. */
export const cache = file('.cache/bench')

async function bundle(input, outDir, options) {
  const library = `${cache}/library`
  const bundler = await rolldown({
    input: file(input),
    resolve: {
      alias: { 'invitekit/headless': `${library}/headless.js`, invitekit: `${library}/index.js` },
    },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: () => {},
    ...options,
  })
  await bundler.write({ dir: `${cache}/${outDir}`, format: 'esm', minify: true })
}

/** Builds all of it. */
export async function buildAll() {
  await build({
    root: file('.'),
    logLevel: 'warn',
    build: { outDir: `${cache}/library`, emptyOutDir: true, sourcemap: false },
  })
  await bundle('bench/pages/page.ts', 'pages', { platform: 'browser' })
  await bundle('bench/pages/server.tsx', 'server', { platform: 'node', external: /^react(-dom)?($|\/)/ })
}
