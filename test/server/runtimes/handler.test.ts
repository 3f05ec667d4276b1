import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import express from 'express'
import { Hono } from 'hono'
import { Miniflare } from 'miniflare'
import { rolldown } from 'rolldown'
import { createExampleHandler } from '../../support/runtimes/example-handler.ts'
import { toNodeListener } from '../../../stories/examples/node-listener.ts'
import { handlerSuite } from '../../support/runtimes/handler-suite.ts'
import type { Runtime } from '../../support/runtimes/handler-suite.ts'

/** The address that pages believe to be on, whatever port the server listens on. */
const origin = 'http://127.0.0.1'

/** A real server, asked over HTTP. */
async function serve(listener: RequestListener): Promise<Runtime> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = bound && typeof bound === 'object' ? bound.port : 0
  return {
    async answer({ url, method, headers, body }) {
      const { pathname, search } = new URL(url)
      const duplex = 'half'
      return fetch(`${origin}:${port}${pathname}${search}`, {
        method,
        headers,
        ...(body && { body, duplex }),
      })
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

handlerSuite('Node, called as a function, as Next, Bun and Deno do', () => ({
  answer: createExampleHandler(),
}))

handlerSuite('Node’s own server', () => {
  const listener = toNodeListener(createExampleHandler(), origin)
  return serve((request, response) => void listener(request, response))
})

handlerSuite('Express', () => {
  const app = express()
  app.all('/api/invitations', toNodeListener(createExampleHandler(), origin))
  return serve(app)
})

handlerSuite('Hono', () => {
  const handler = createExampleHandler()
  const app = new Hono()
  app.all('/api/invitations', (context) => handler(context.req.raw))
  return { answer: async (request) => app.fetch(request) }
})

handlerSuite('workerd', async () => {
  const worker = new Miniflare({
    modules: true,
    script: await bundle('test/support/runtimes/worker.ts'),
    host: '127.0.0.1',
    compatibilityDate: '2026-01-01',
  })
  await worker.ready
  return {
    async answer(request) {
      const { url, method } = request
      const headers = Object.fromEntries(request.headers)
      const body = method === 'GET' ? null : await request.text()
      const answer = await worker.dispatchFetch(url, { method, headers, body })
      return new Response(await answer.text(), { status: answer.status, headers: [...answer.headers] })
    },
    stop: () => worker.dispose(),
  }
})

/** One module with all that it imports, for a worker. */
async function bundle(input: string): Promise<string> {
  const built = await rolldown({
    input,
    tsconfig: true,
    platform: 'neutral',
    onwarn(warning) {
      throw new Error(warning.message)
    },
  })
  const { output } = await built.generate({ format: 'esm' })
  return output[0].code
}
