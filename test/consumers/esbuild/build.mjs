import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/postcss'
import { build } from 'esbuild'
import postcss from 'postcss'
import { entries, outDir } from '../shared/build.mjs'

const outdir = outDir('esbuild')
const options = {
  bundle: true,
  format: 'esm',
  splitting: true,
  minify: true,
  jsx: 'automatic',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  outdir,
}

const tailwind = {
  name: 'tailwind',
  setup({ onLoad }) {
    onLoad({ filter: /tailwind\.css$/ }, async ({ path }) => {
      const { css } = await postcss([tailwindcss()]).process(readFileSync(path), { from: path })
      return { contents: css, loader: 'css' }
    })
  },
}

rmSync(outdir, { recursive: true, force: true })
const pages = await build({ ...options, entryPoints: entries, plugins: [tailwind] })
// With code splitting, esbuild keeps what nobody imports but what is loaded later (its issue 3704).
const badge = await build({
  ...options,
  splitting: false,
  external: ['react', 'react-dom'],
  entryPoints: [join(import.meta.dirname, 'badge.ts')],
  write: false,
  metafile: true,
})
const warnings = [...pages.warnings, ...badge.warnings]
if (warnings.length) throw new Error(JSON.stringify(warnings))
writeFileSync(join(outdir, 'badge.json'), JSON.stringify(badge.metafile))
