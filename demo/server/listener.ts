import type { IncomingMessage, ServerResponse } from 'node:http'
import { toNodeHandler } from 'better-auth/node'
import type { ViteDevServer } from 'vite'
import type { DemoAuth } from './auth.ts'

/** Answers the demo's requests: better-auth, the mails as JSON, and the client for all else. */
export function createListener({ auth, outbox }: DemoAuth, vite: ViteDevServer) {
  const handleAuth = toNodeHandler(auth)

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const [path = '/'] = (request.url ?? '/').split('?', 1)
    if (path.startsWith('/api/auth/')) return handleAuth(request, response)
    if (path === '/api/demo/outbox') return sendJson(response, 200, outbox.list())
    if (path.startsWith('/api/')) return sendJson(response, 404, { message: `Nothing is at ${path}.` })
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
