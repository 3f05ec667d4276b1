// Runs the fault harness for very many seeds: RUNS=100000 of them, from FIRST=1 on. Not a part of `npm test`.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const { RUNS = 100_000, FIRST = 1 } = process.env
const server = await createServer({
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
try {
  const soak = await server.ssrLoadModule(
    fileURLToPath(import.meta.resolve('../test/support/harness/soak.ts')),
  )
  const held = await soak.soak({ runs: Number(RUNS), first: Number(FIRST) })
  process.exitCode = held ? 0 : 1
} finally {
  await server.close()
}
