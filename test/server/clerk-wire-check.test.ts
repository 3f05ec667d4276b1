import { describe, expect, it } from 'vitest'
import { checked } from '../../fakes/clerk/wire/check.ts'

describe('the check of the fakes’ answers', () => {
  const accept = 'https://clerk.example.com/v1/me/organization_invitations/orginv_1/accept'
  const refusal = { errors: [{ code: 'a', message: 'a', long_message: 'a' }] }

  async function violations(url: string, response: Response, method = 'POST') {
    const found: string[] = []
    await checked(
      'frontend',
      async () => response,
      (one) => found.push(one),
    )(new Request(url, { method }))
    return found
  }

  it('lets what is described through', async () => {
    expect(await violations(accept, Response.json(refusal, { status: 404 }))).toEqual([])
    expect(await violations('https://clerk.example.com/v1/client', Response.json({}))).toEqual([])
  })

  it('finds statuses, objects and errors that are not as described', async () => {
    const at = 'POST /v1/me/organization_invitations/orginv_1/accept'
    expect(await violations(accept, Response.json(refusal, { status: 409 }))).toEqual([
      `${at} 409: no such status`,
    ])
    expect(await violations(accept, Response.json({}, { status: 201 }))).toEqual([
      `${at} 201: no such status`,
    ])
    expect(await violations(accept, Response.json({ response: {}, client: null }))).not.toEqual([])
    expect(await violations(accept, Response.json({ errors: [] }, { status: 404 }))).toEqual([
      `${at} 404: Errors/errors must NOT have fewer than 1 items`,
    ])
  })
})
