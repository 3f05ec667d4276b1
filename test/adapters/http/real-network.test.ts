// @vitest-environment node
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { httpInvitations } from 'invitekit/http'
import { afterEach, describe, expect, it } from 'vitest'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A client of a server on this machine, through the platform's own fetch. */
async function clientOf(listener: RequestListener) {
  const listening = createServer(listener)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return httpInvitations({ url: `http://127.0.0.1:${port}/`, userId: 'ana' }).sent
}

describe('T41: over a real network', () => {
  it('T41: follows no redirect, and so no loop of them', async () => {
    let requests = 0
    const sent = await clientOf((_, response) => {
      requests += 1
      response.writeHead(307, { Location: '/again' }).end()
    })
    await expect(sent.list({ page: 1, pageSize: 20 })).rejects.toMatchObject({ code: 'network' })
    await expect(sent.revoke('inv_1')).rejects.toMatchObject({ code: 'network' })
    expect(requests).toBe(2)
  })

  it('T41: unpacks no more than it reads', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '))
    const sent = await clientOf((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }).end(bomb)
    })
    await expect(sent.list({ page: 1, pageSize: 20 })).rejects.toMatchObject({ code: 'malformed' })
  })

  it('T41: fails where a connection breaks within an answer', async () => {
    const sent = await clientOf((_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' })
      response.write('{"items":[', () => response.destroy())
    })
    await expect(sent.list({ page: 1, pageSize: 20 })).rejects.toMatchObject({ code: 'network' })
  })
})
