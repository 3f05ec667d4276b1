import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createServer as createViteServer } from 'vite'
import { createDemoAuth } from './auth.ts'
import { createDemoClerk } from './clerk/clerk.ts'
import { createListener } from './listener.ts'
import { seed } from './seed.ts'
import { viteOptions } from './vite-options.ts'

/** Where the demo listens and keeps its data. */
export interface DemoOptions {
  /** 0 for any free port. */
  port: number
  /** Made, with its folder, when it doesn't exist. */
  databaseFile: string
  /** The folder of Vite's cache, by its name: each demo that runs at the same time needs its own. @default 'demo' */
  viteCache?: string
}

/**
 * Starts the demo for this machine alone: better-auth, a fake Clerk, their mails and the client on one port.
 *
 * @throws The error of `listen`, with the code `EADDRINUSE` when the port is taken.
 */
export async function startDemo({ port: wantedPort, databaseFile, viteCache = 'demo' }: DemoOptions) {
  const server = createServer()
  server.listen(wantedPort, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : wantedPort
  const url = `http://localhost:${port}`

  // The port has to be known before anything else can be made; a request that comes early waits.
  const parts = makeParts({ server, url, databaseFile, viteCache })
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
  viteCache,
}: {
  server: Server
  url: string
  databaseFile: string
  viteCache: string
}) {
  const database = openDatabase(databaseFile)
  const demoAuth = await createDemoAuth({ database, baseURL: url })
  if (!isSeeded(database)) {
    await seed(demoAuth)
    database.exec(`pragma user_version = ${seeded}`)
  }
  const vite = await createViteServer(viteOptions(server, viteCache))
  return { database, vite, listener: createListener(demoAuth, createDemoClerk(url), vite) }
}

/** What `user_version` says once the seed is whole. */
const seeded = 1

function isSeeded(database: DatabaseSync): boolean {
  return database.prepare('pragma user_version').get()?.['user_version'] === seeded
}

/** Opens the database; one that a start left half filled is begun again. */
function openDatabase(file: string) {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: 5000 })
  if (!isSeeded(database)) {
    database.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    return openEmpty(file)
  }
  return database
}

function openEmpty(file: string) {
  const database = new DatabaseSync(file, { timeout: 5000 })
  database.exec('pragma journal_mode = wal; pragma synchronous = normal')
  return database
}
