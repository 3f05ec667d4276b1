import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { ConnectionDropped } from './faults.ts'
import type { Door } from './faults.ts'

/** Where the Frontend API is on the host's own origin: the SDK's `proxyUrl`. */
export const proxyPath = '/__clerk'

export interface ClerkServer {
  /** Such as `http://127.0.0.1:40123`. */
  origin: string
  /** What the SDK is told as `proxyUrl`, and the database as `frontendApi`. */
  proxyUrl: string
  close(): Promise<void>
}

/** Serves the Frontend API below `/__clerk`, and the host for all else, on this machine alone. */
export async function serveClerk(frontendApi: Door, host: Door, port = 0): Promise<ClerkServer> {
  const server = createServer((request, response) => {
    if (request.url?.startsWith(`${proxyPath}/`)) void forward(request, response, frontendApi, proxyPath)
    else void forward(request, response, host)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    origin,
    proxyUrl: origin + proxyPath,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Lets a door answer a request of Node's; what it throws breaks the line. */
export async function forward(request: IncomingMessage, response: ServerResponse, door: Door, prefix = '') {
  try {
    const answer = await door(await toRequest(request, prefix))
    for (const [name, value] of answer.headers) response.appendHeader(name, value)
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
  } catch (error) {
    if (error instanceof ConnectionDropped) response.destroy()
    else response.writeHead(500).end(String(error))
  }
}

async function toRequest(request: IncomingMessage, prefix: string): Promise<Request> {
  const url = new URL((request.url ?? '/').slice(prefix.length), `http://${request.headers.host}`)
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const chunks: Buffer[] = []
  for await (const chunk of Readable.from(request)) chunks.push(Buffer.from(chunk))
  const { method = 'GET' } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(url, { method, headers, ...(hasBody && { body: Buffer.concat(chunks) }) })
}
