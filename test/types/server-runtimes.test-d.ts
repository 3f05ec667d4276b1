import { Hono } from 'hono'
import { expectTypeOf, it } from 'vitest'
import { createExampleHandler } from '../support/runtimes/example-handler.ts'

const handler = createExampleHandler()

it('F71: is what a route of Next exports, and what Bun, Deno and workers serve', () => {
  type Route = (request: Request, context: { params: Promise<object> }) => Promise<Response>
  type Server = (request: Request) => Response | Promise<Response>
  expectTypeOf(handler).toExtend<Route>()
  expectTypeOf(handler).toExtend<Server>()
})

it('F71: takes Hono’s own request', () => {
  new Hono().all('/api/invitations', (context) => handler(context.req.raw))
  expectTypeOf(handler).returns.resolves.toEqualTypeOf<Response>()
})
