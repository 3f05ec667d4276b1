// Bundles what a host would import, for production, React outside, and weighs it.
// With rolldown, as Vite does it: esbuild keeps unused imports of what it splits off (evanw/esbuild#3704), so
// with lazy parts it would say more than a host pays.
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** Outside of what is weighed, and not `react-remove-scroll` and its like. */
const react = /^react(-dom)?(\/|$)/
const query = /^@tanstack\/(react-query|query-core)/

/** The gzipped and brotlied bytes of some texts, each sent as a file of its own. */
export function compressed(texts) {
  const sizes = texts.map((text) => [gzipSync(text, { level: 9 }).length, brotliCompressSync(text).length])
  return { gzip: sum(sizes.map(([gzip]) => gzip)), brotli: sum(sizes.map(([, brotli]) => brotli)) }
}

/**
 * The chunks of a module's text: those of its first load, those loaded on demand.
 * @throws Error – where anything else is left outside, because it is not installed.
 */
export async function bundled(source, { withQuery = false, external = [], codeSplitting = true, from } = {}) {
  const outside = [react, ...(withQuery ? [] : [query]), ...external]
  const bundle = await rolldown({
    input: 'host',
    cwd: from,
    // As Vite bundles a host: what two chunks share stays in the first one.
    preserveEntrySignatures: 'allow-extension',
    external: outside,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: () => {},
    plugins: [
      {
        name: 'host',
        resolveId(id, importer) {
          if (id === 'host') return id
          return from && importer === 'host' ? this.resolve(id, `${from}/host.js`) : null
        },
        load: (id) => (id === 'host' ? source : null),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false, codeSplitting })
  await bundle.close()
  const chunks = output.filter(({ type }) => type === 'chunk')
  const files = chunks.map(({ fileName }) => fileName)
  const missing = chunks
    .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    .filter((id) => !files.includes(id) && !outside.some((pattern) => pattern.test(id)))
  if (missing.length > 0) throw new Error(`Not installed: ${[...new Set(missing)].join(', ')}`)
  const first = withImports(
    chunks.find(({ isEntry }) => isEntry),
    chunks,
    new Set(),
  )
  return { first: [...first], lazy: chunks.filter((chunk) => !first.has(chunk)) }
}

/** A chunk and all that it imports before it runs. */
function withImports(chunk, chunks, found) {
  if (!chunk || found.has(chunk)) return found
  found.add(chunk)
  for (const name of chunk.imports)
    withImports(
      chunks.find(({ fileName }) => fileName === name),
      chunks,
      found,
    )
  return found
}

/** Bytes as kB of 1000, for people. */
export function kilobytes(bytes) {
  return (bytes / 1000).toFixed(2)
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
