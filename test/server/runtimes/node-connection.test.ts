import { Agent, createServer, request } from 'node:http'
import { json } from 'node:stream/consumers'
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
