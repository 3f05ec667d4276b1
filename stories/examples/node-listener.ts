import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * A function of Web requests, for Express, Connect or Node's own server. Let no body parser come before it.
 *
 * @param origin Where your pages are, such as `https://app.example.com`: behind a proxy, a request does not say.
 */
export function toNodeListener(handler: (request: Request) => Promise<Response>, origin: string) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
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
    const request = new Request(new URL(url, origin), {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      ...(method !== 'GET' && method !== 'HEAD' && { body, duplex: 'half' }),
    })
    const response = await handler(request)
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(await response.text())
    incoming.resume() // what was left unread would hold up the next request
  }
}
