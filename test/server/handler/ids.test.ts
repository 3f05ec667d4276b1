import { describe, expect, it } from 'vitest'
import { bodyOf, createHandler, post, refusalOf } from '../../support/handler.ts'

/** What may stand between two paths, or end one. */
const separators = [
  '/',
  '\\',
  '%2f',
  '%2F',
  '%5c',
  '%252f',
  '?',
  '#',
  ';',
  '&',
  '%00',
  '\0',
  '%3f',
  '%23',
  '//',
]

const vectors: readonly unknown[] = [
  ...separators.flatMap((separator) => [
    `inv_acme${separator}`,
    `${separator}inv_acme`,
    `inv_acme${separator}revoke`,
    `..${separator}inv_acme`,
  ]),
  '',
  ' ',
  '.',
  '..',
  '...',
  '%2e',
  '%2e%2e',
  '%2E%2E',
  '*',
  '~',
  '@',
  ':',
  '$',
  '!',
  "'",
  '"',
  '`',
  '|',
  '<',
  '>',
  '{}',
  '[]',
  'inv acme',
  ' inv_acme',
  'inv_acme ',
  'inv_acme\n',
  'inv_acme\r\nX-Header: 1',
  '\tinv_acme',
  'inv_acme\u2028',
  'inv_аcme',
  'ınv_acme',
  'inv_acme\u200B',
  '\uFEFFinv_acme',
  'inv＿acme',
  '．．／',
  '\uD800',
  '💌',
  'https://evil.example.com',
  'javascript:alert(1)',
  '${id}',
  '{{id}}',
  '$(id)',
  "' OR '1'='1",
  'a'.repeat(129),
  'a'.repeat(10_000),
  null,
  undefined,
  true,
  7,
  -1,
  {},
  [],
  ['inv_acme'],
  { toString: 'inv_acme' },
  { id: 'inv_acme' },
]

describe('T15: ids that would change the path', () => {
  it('has 100 of them', () => {
    expect(new Set(vectors.map((id) => JSON.stringify(id))).size).toBeGreaterThanOrEqual(100)
  })

  it.each(vectors.map((id) => [JSON.stringify(id)?.slice(0, 60), id]))('T15: refuses %s', async (_, id) => {
    const { handler, calls } = createHandler()
    const bodies = ['revoke', 'resend', 'remove', 'link'].map((operation) => ({ operation, id }))
    for (const body of [...bodies, { operation: 'setRole', id, role: 'admin' }]) {
      const response = await handler(post('administrator', body))
      expect([response.status, await bodyOf(response)]).toEqual([
        400,
        refusalOf('other', { reason: 'invalidId' }),
      ])
    }
    expect(calls).toEqual([])
  })

  it.each(['inv_acme', 'a', 'A-Z_09', 'a'.repeat(128)])('T15: passes %s on as it is', async (id) => {
    const { handler, calls } = createHandler()
    await handler(post('administrator', { operation: 'revoke', id }))
    await handler(post('administrator', { operation: 'setRole', id, role: 'admin' }))
    expect(calls).toMatchObject([
      { verb: 'revoke', argument: id },
      { verb: 'setRole', argument: { id, role: 'admin' } },
    ])
  })
})
