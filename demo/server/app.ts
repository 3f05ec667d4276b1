import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createServer as createViteServer } from 'vite'
import { createDemoAuth } from './auth.ts'
import { createListener } from './listener.ts'
import { seed } from './seed.ts'
import { viteOptions } from './vite-options.ts'

/** Where the demo listens and keeps its data. */
export interface DemoOptions {
  /** 0 for any free port. */
  port: number
  /** Made, with its folder, when it doesn't exist. */
  databaseFile: string
}

/**
 * Starts the demo for this machine alone: better-auth, its mails and the client on one port.
 *
 * @throws The error of `listen`, with the code `EADDRINUSE` when the port is taken.
 */
export async function startDemo({ port: wantedPort, databaseFile }: DemoOptions) {
  const server = createServer()
  server.listen(wantedPort, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : wantedPort
  const url = `http://localhost:${port}`

  // The port has to be known before anything else can be made; a request that comes early waits.
  const parts = makeParts({ server, url, databaseFile })
  server.on('request', async (request, response) => (await parts).listener(request, response))
  const { database, vite } = await parts.catch((error: unknown) => {
    server.close()
    server.closeAllConnections()
    throw error
  })

  /** Ends every connection, and resolves when the port and the file are free. */
  async function close() {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await Promise.all([closed, vite.close()])
    database.close()
  }

  return { url, port, close }
}

async function makeParts({
  server,
  url,
  databaseFile,
}: {
  server: Server
  url: string
  databaseFile: string
}) {
  const database = openDatabase(databaseFile)
  const demoAuth = await createDemoAuth({ database, baseURL: url })
  await seed(demoAuth)
  const vite = await createViteServer(viteOptions(server))
  return { database, vite, listener: createListener(demoAuth, vite) }
}

function openDatabase(file: string) {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: 5000 })
  database.exec('pragma journal_mode = wal; pragma synchronous = normal')
  return database
}
