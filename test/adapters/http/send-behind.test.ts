import { expect, it, vi } from 'vitest'
import { clientOver } from '../../support/http-world.ts'

vi.mock('../../../src/adapters/http/send-in-requests.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

it('F53: says that nothing was sent where the code that sends can’t be loaded', async () => {
  const requests: Request[] = []
  const { sent } = clientOver((request) => {
    requests.push(request)
    return Response.json({})
  })
  const drafts = ['bo', 'cy'].map((name) => ({ emailAddress: `${name}@example.com`, role: 'member' }))
  const outcomes = await sent.send(drafts)
  expect(outcomes.map(({ draft, error }) => [draft, error?.code, error?.ambiguous])).toEqual(
    drafts.map((draft) => [draft, 'notSent', false]),
  )
  expect(requests).toEqual([])
})
