import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  metafile: true,
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
mkdirSync(outdir, { recursive: true })
const pages = await build({ ...options, entryPoints: entries, plugins: [tailwind] })
const badge = await build({
  ...options,
  external: ['react', 'react-dom'],
  entryPoints: [join(import.meta.dirname, 'badge.ts')],
})
for (const { warnings } of [pages, badge]) if (warnings.length) throw new Error(JSON.stringify(warnings))
writeFileSync(join(outdir, 'badge.json'), JSON.stringify(badge.metafile))
