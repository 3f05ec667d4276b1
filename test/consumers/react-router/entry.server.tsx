import { renderToReadableStream } from 'react-dom/server'
import { ServerRouter } from 'react-router'
import type { EntryContext } from 'react-router'
import { policy } from '../shared/policy.ts'

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  const nonce = crypto.randomUUID()
  const body = await renderToReadableStream(<ServerRouter {...{ context, nonce }} url={request.url} />, {
    nonce,
    signal: request.signal,
  })
  headers.set('Content-Type', 'text/html')
  headers.set('Content-Security-Policy', policy(nonce))
  return new Response(body, { headers, status })
}
