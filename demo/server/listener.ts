import type { IncomingMessage, ServerResponse } from 'node:http'
import { toNodeHandler } from 'better-auth/node'
import type { ViteDevServer } from 'vite'
import { forward, proxyPath } from '../../fakes/clerk/serve.ts'
import type { DemoAuth } from './auth.ts'
import type { DemoClerk } from './clerk/clerk.ts'

/** Answers the demo's requests: better-auth, the fake Clerk, their mails as JSON, and the client for all else. */
export function createListener({ auth, outbox }: DemoAuth, clerk: DemoClerk, vite: ViteDevServer) {
  const handleAuth = toNodeHandler(auth)

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const [path = '/'] = (request.url ?? '/').split('?', 1)
    if (path.startsWith('/api/auth/')) return handleAuth(request, response)
    if (path.startsWith(`${proxyPath}/`)) return forward(request, response, clerk.door, proxyPath)
    if (path === '/api/demo/outbox') return sendJson(response, 200, outbox.list())
    if (path === '/api/demo/outbox/clerk') return sendJson(response, 200, clerk.mails())
    if (path.startsWith('/api/')) return sendJson(response, 404, { message: `Nothing is at ${path}.` })
    // The query may bring a ticket, which nobody else may learn.
    if (path === '/accept') response.setHeader('Referrer-Policy', 'no-referrer')
    vite.middlewares(request, response, (error: unknown) => fail(response, error))
  }

  return async function listener(request: IncomingMessage, response: ServerResponse) {
    try {
      await answer(request, response)
    } catch (error) {
      fail(response, error)
    }
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

function fail(response: ServerResponse, error: unknown) {
  console.error(error)
  if (response.headersSent) response.destroy()
  else sendJson(response, 500, { message: 'The demo server failed; its terminal says why.' })
}
