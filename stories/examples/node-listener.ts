import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * A function of Web requests, for Express, Connect or Node's own server. Let no body parser come before it.
 *
 * @param origin Where your pages are, such as `https://app.example.com`. No request is asked for it: it could say anything.
 */
export function toNodeListener(handler: (request: Request) => Promise<Response>, origin: string) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    try {
      const response = await handler(toRequest(incoming, origin))
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      outgoing.end(await response.text())
    } catch {
      outgoing.writeHead(400).end() // no Web request can say what came in
    }
    incoming.resume() // what was left unread would hold up the next request
  }
}

function toRequest(incoming: IncomingMessage, origin: string): Request {
  const { method = 'GET', url = '/', headers } = incoming
  const chunks = incoming.iterator({ destroyOnReturn: false })
  const source = {
    async pull(controller: ReadableStreamDefaultController) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void chunks.return?.(),
  }
  const body = new ReadableStream(source, { highWaterMark: 0 }) // reads nothing before the handler does
  const path = url.startsWith('/') ? url : '/' // a request may name another site in its place
  return new Request(new URL(origin + path), {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(method !== 'GET' && method !== 'HEAD' && { body, duplex: 'half' }),
  })
}
