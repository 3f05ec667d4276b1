import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { createServer, request as requestOf } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createInterface } from 'node:readline'
import { toNodeHandler } from 'better-auth/node'
import { createDemoAuth } from '../../demo/server/auth.ts'
import { seed } from '../../demo/server/seed.ts'
import { demoPassword } from '../../demo/people.ts'
import { policy } from './shared/policy.ts'

/** What a host is served from: its built files, and the server that draws its pages where it has one. */
export interface Consumer {
  name: string
  /** A folder below `.build`. */
  files?: string
  /** A script and its arguments: it says where it listens. */
  server?: readonly string[]
  /** Which React it was built with. @default 'production' */
  mode?: 'production' | 'development'
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

const logos = join(import.meta.dirname, '../../demo/public')

/** Serves a host on this machine alone, with the demo's real better-auth and its data on the host's own origin. */
export async function serveConsumer({ name, files, server: command, mode = 'production' }: Consumer) {
  const folders = [...(files ? [join(import.meta.dirname, '.build', files)] : []), logos]
  if (!folders.every(existsSync)) throw new Error('There is no build to test. Run npm run consumers first.')
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${portOf(server.address())}`
  const database = new DatabaseSync(':memory:')
  const demo = await createDemoAuth({ database, baseURL: origin })
  await seed(demo)
  const answerAuth = toNodeHandler(demo.auth)
  const behind = command && (await startServer(command, origin, mode))

  server.on('request', (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin)
    if (pathname.startsWith('/api/auth/')) return void answerAuth(request, response)
    const file = folders
      .map((folder) => join(folder, pathname))
      .find((path) => extname(path) && existsSync(path))
    if (file) return void createReadStream(file).pipe(response.writeHead(200, headersOf(file)))
    if (behind) return forward(request, response, behind.port)
    if (extname(pathname)) return void response.writeHead(404).end()
    return void response.writeHead(200, headersOf('.html')).end(document(name, pathname.slice(1)))
  })

  /** Somebody's cookie: of the host's address, which a browser may send from now on. */
  async function signIn(emailAddress: string) {
    const { headers } = await demo.auth.api.signInEmail({
      body: { email: emailAddress, password: demoPassword },
      returnHeaders: true,
    })
    return headers.getSetCookie().map((cookie) => {
      const [, cookieName = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      return { name: cookieName, value, url: origin }
    })
  }

  async function close() {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await behind?.close()
    database.close()
  }

  return { origin, signIn, close, complaints: behind?.complaints ?? [] }
}

function headersOf(file: string) {
  const html = file.endsWith('.html') && { 'Content-Security-Policy': policy() }
  return { 'Content-Type': `${types[extname(file)]}; charset=utf-8`, ...html }
}

/** The page of a host whose bundler makes none. */
function document(title: string, page: string) {
  return `<!doctype html><html lang="en"><head><title>${title}</title><link rel="icon" href="/logos/acme.svg">
    <link rel="stylesheet" href="/${page}.css"></head>
    <body><div id="root"></div><script type="module" src="/${page}.js"></script></body></html>`
}

/** Starts a host's own server and waits until it says its address. */
async function startServer(command: readonly string[], origin: string, mode: string) {
  const child = spawn(process.execPath, command, {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1', ORIGIN: origin },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  const complaints: string[] = []
  createInterface(child.stderr).on('line', (line) => complaints.push(line))
  for await (const line of createInterface(child.stdout)) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1]
    if (!port) continue
    child.stdout.resume()
    return {
      port: Number(port),
      /** What it has written to its standard error output. */
      complaints,
      async close() {
        child.kill()
        await ended
      },
    }
  }
  throw new Error(`${command.join(' ')} has ended: ${complaints.join('\n')}`)
}

function forward(request: IncomingMessage, response: ServerResponse, port: number) {
  const { url: path, method, headers } = request
  const ahead = requestOf({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  ahead.on('error', () => response.destroy())
  request.pipe(ahead)
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>) {
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}
