import { Agent, createServer, request } from 'node:http'
import { connect as connectSocket } from 'node:net'
import { json, text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { createExampleHandler } from '../../support/runtimes/example-handler.ts'
import { toNodeListener } from '../../../stories/examples/node-listener.ts'

const path = '/api/invitations'
const own = { Cookie: 'session=ana.acme', 'X-Invitekit': '1', 'Sec-Fetch-Site': 'same-origin' }
const post = { ...own, 'Content-Type': 'application/json' }

/** A server of Node’s, and a client with a single connection to it. */
async function connect() {
  const listener = toNodeListener(createExampleHandler(), 'https://app.example.com')
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => {
    agent.destroy()
    server.close()
    server.closeAllConnections()
  })
  const bound = server.address()
  const port = bound && typeof bound === 'object' ? bound.port : 0

  function ask(method: string, headers: Record<string, string>, body = '') {
    return new Promise<{ status: number | undefined; body: unknown }>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers, agent }, (response) => {
        json(response).then((answer) => resolve({ status: response.statusCode, body: answer }), reject)
      })
      asked.on('error', reject).end(body)
    })
  }
  return ask
}

it.each([
  ['is too long', 413, post],
  ['comes from elsewhere', 403, { ...post, Origin: 'https://example.org' }],
])('F71: Node’s own server refuses what %s, and answers the next request', async (_, status, headers) => {
  const ask = await connect()
  for (const length of [100_000, 200_000]) {
    expect((await ask('POST', headers, ' '.repeat(length))).status).toBe(status)
    expect(await ask('GET', own)).toMatchObject({ status: 200, body: { total: 0 } })
  }
})

it.each([
  ['a path of nothing but slashes', 'GET // HTTP/1.1', 200],
  ['a method that no page can use', 'TRACE /api/invitations HTTP/1.1', 400],
  ['no path at all', 'OPTIONS * HTTP/1.1', 200],
  ['another site’s address', 'GET //evil.example/api HTTP/1.1', 200],
  ['another site’s whole address', 'GET https://evil.example/api HTTP/1.1', 200],
])('F71, T16: Node’s own server outlives %s, and takes it for its own site’s', async (_, line, status) => {
  const seen: string[] = []
  const listener = toNodeListener(async ({ url }) => {
    seen.push(new URL(url).origin)
    return new Response('{}')
  }, 'https://app.example.com')
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const bound = server.address()
  const socket = connectSocket(bound && typeof bound === 'object' ? bound.port : 0, '127.0.0.1')
  socket.write(`${line}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)
  expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(seen).toEqual(status === 200 ? ['https://app.example.com'] : [])
})
