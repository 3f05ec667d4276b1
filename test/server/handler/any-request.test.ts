import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOperations, createHandler, get, post } from '../../support/handler.ts'

const statuses = [200, 400, 403, 404, 405, 409, 413, 415, 422, 429, 501]

const keys = fc.constantFrom('operation', 'id', 'invitations', 'emailAddress', 'role', '__proto__', 'page')
const word = fc.oneof(
  fc.constantFrom(...allOperations, 'roles', 'inv_acme', 'member', 'a@example.com'),
  fc.string(),
)

/** Bodies that come close to being understood. */
const near = fc.oneof(
  fc.record({ operation: word, id: fc.oneof(word, fc.jsonValue()) }, { requiredKeys: [] }),
  fc.record({
    operation: fc.constant('send'),
    invitations: fc.array(
      fc.oneof(fc.record({ emailAddress: word, role: word }, { requiredKeys: [] }), fc.jsonValue()),
    ),
  }),
  fc.dictionary(keys, fc.oneof(word, fc.jsonValue())),
)

const body = fc.oneof(
  fc.string(),
  fc.json(),
  near.map((value) => JSON.stringify(value)),
)

const query = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom('page', 'pageSize', 'status', 'search', 'order', 'roles'), fc.string()),
      word,
    ),
  )
  .map((pairs) => `?${new URLSearchParams(pairs)}`)

/** Whether it is JSON of our own words. */
async function expectOwnWords(response: Response) {
  expect(statuses).toContain(response.status)
  expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
  const answer = await response.json()
  if (response.status === 200) return
  expect(Object.keys(answer)).toEqual(['error'])
  const { code, reason, retryAfter, requestId, ...more } = answer.error
  expect(more).toEqual({})
  expect([typeof code, typeof requestId]).toEqual(['string', 'string'])
  expect(reason === undefined || /^[a-zA-Z]+$/.test(reason)).toBe(true)
  expect(retryAfter === undefined || retryAfter >= 0).toBe(true)
}

describe('any request', () => {
  it('T17, T18: is answered in the handler’s own words, and never with a failure, whatever its body', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const { handler, errors } = createHandler()
    await fc.assert(
      fc.asyncProperty(body, async (text) => expectOwnWords(await handler(post('administrator', text)))),
      { numRuns: 1000 },
    )
    expect(errors).toEqual([])
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  })

  it('is answered so whatever its bytes', async () => {
    const { handler, errors } = createHandler()
    const { url, headers } = post('administrator', '')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) =>
        expectOwnWords(await handler(new Request(url, { method: 'POST', headers, body: bytes.slice() }))),
      ),
    )
    expect(errors).toEqual([])
  })

  it('is answered so whatever its query, and asks for no more than a page', async () => {
    const { handler, calls, errors } = createHandler()
    await fc.assert(
      fc.asyncProperty(query, async (text) => expectOwnWords(await handler(get('administrator', text)))),
      { numRuns: 1000 },
    )
    expect(errors).toEqual([])
    expect(calls.every(({ verb }) => verb === 'list')).toBe(true)
  })

  it('is answered so whatever its headers', async () => {
    const name = fc.constantFrom(
      'Origin',
      'Sec-Fetch-Site',
      'Sec-Fetch-Dest',
      'Content-Type',
      'Authorization',
      'X-Invitekit',
    )
    const value = fc.stringMatching(/^[ -~]{0,40}$/)
    const { handler, errors } = createHandler()
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value), async (headers) => {
        await expectOwnWords(await handler(get('administrator', '', headers)))
        await expectOwnWords(await handler(post('administrator', '{}', headers)))
      }),
      { numRuns: 300 },
    )
    expect(errors).toEqual([])
  })
})
