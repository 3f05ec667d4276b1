import { describe, expect, it } from 'vitest'
import { bodyOf, createHandler, refusalOf, sending } from '../../support/handler.ts'

const own = 'https://app.example.com'
const json = { 'Content-Type': 'application/json' }
const ours = { 'X-Invitekit': '1' }
const cookie = { Cookie: 'session=administrator' }
const page = { ...ours, ...cookie, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'empty', Origin: own }
const program = { ...ours, ...json, Authorization: 'Bearer token' }

/** What is sent, and how it ends: for a write, and for a read with the same headers. */
const combinations: readonly (readonly [string, Record<string, string>, write: number, read: number])[] = [
  ['a page of the host’s', { ...page, ...json }, 200, 200],
  ['one with a charset', { ...page, 'Content-Type': 'application/json; charset=UTF-8' }, 200, 200],
  ['a browser that sends no Sec-Fetch', { ...ours, ...cookie, ...json, Origin: own }, 200, 200],
  [
    'a browser that sends no Origin',
    { ...ours, ...cookie, ...json, 'Sec-Fetch-Site': 'same-origin' },
    200,
    200,
  ],
  ['a program with a bearer token', program, 200, 200],
  ['a page behind a proxy that was named', { ...page, ...json, Origin: 'https://www.example.com' }, 200, 200],
  ['neither, with a cookie', { ...ours, ...cookie, ...json }, 403, 200],
  ['neither, with a cookie and a token', { ...program, ...cookie }, 403, 200],
  ['neither, with another scheme of authorization', { ...program, Authorization: 'Basic dTpw' }, 403, 200],
  ['no header of ours', { ...cookie, ...json, 'Sec-Fetch-Site': 'same-origin', Origin: own }, 403, 403],
  ['a header of ours that says something else', { ...page, ...json, 'X-Invitekit': 'true' }, 403, 403],
  ['another site', { ...page, ...json, 'Sec-Fetch-Site': 'cross-site' }, 403, 403],
  ['a sister of the site', { ...page, ...json, 'Sec-Fetch-Site': 'same-site' }, 403, 403],
  ['an address typed by hand', { ...page, ...json, 'Sec-Fetch-Site': 'none' }, 403, 403],
  ['another origin', { ...page, ...json, Origin: 'https://evil.example.org' }, 403, 403],
  ['another origin that begins like it', { ...page, ...json, Origin: `${own}.example.org` }, 403, 403],
  ['another scheme', { ...page, ...json, Origin: 'http://app.example.com' }, 403, 403],
  ['another port', { ...page, ...json, Origin: `${own}:8443` }, 403, 403],
  ['the origin null', { ...page, ...json, Origin: 'null' }, 403, 403],
  ['an image', { ...page, ...json, 'Sec-Fetch-Dest': 'image' }, 403, 403],
  ['a script', { ...page, ...json, 'Sec-Fetch-Dest': 'script' }, 403, 403],
  ['a frame', { ...page, ...json, 'Sec-Fetch-Dest': 'iframe' }, 403, 403],
  ['a page that is opened', { ...page, ...json, 'Sec-Fetch-Dest': 'document' }, 403, 403],
  ['a form that pretends to be JSON', { ...page, 'Content-Type': 'text/plain' }, 415, 200],
  ['a form', { ...page, 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 200],
  ['a form with files', { ...page, 'Content-Type': 'multipart/form-data; boundary=x' }, 415, 200],
  ['text that names JSON', { ...page, 'Content-Type': 'text/plain; application/json' }, 415, 200],
  ['a relative of JSON', { ...page, 'Content-Type': 'application/json-patch+json' }, 415, 200],
  ['another charset', { ...page, 'Content-Type': 'application/json; charset=utf-7' }, 415, 200],
  ['several types', { ...page, 'Content-Type': 'application/json, text/plain' }, 415, 200],
]

function world() {
  return createHandler({
    origins: ['https://www.example.com'],
    authenticate: (request) =>
      request.headers.has('Cookie') || request.headers.has('Authorization')
        ? { userId: 'ana', organizationId: 'org_acme' }
        : null,
  })
}

describe('T16, T42: requests from elsewhere', () => {
  it.each(combinations)('T16: %s', async (_, headers, write, read) => {
    const { handler, calls, events } = world()
    const wrote = await handler(
      new Request(`${own}/api/invitations`, { method: 'POST', headers, body: JSON.stringify(sending()) }),
    )
    expect(wrote.status).toBe(write)
    expect(calls.some(({ verb }) => verb === 'send')).toBe(write === 200)
    const saw = await handler(new Request(`${own}/api/invitations`, { headers }))
    expect(saw.status).toBe(read)
    const refusal = refusalOf('forbidden', { reason: 'crossSite' })
    expect((await bodyOf(saw)) === refusal).toBe(read === 403)
    expect(events.map(({ outcome }) => outcome === 'allowed')).toEqual([write === 200, read === 200])
  })

  it('T16: asks nobody who it is before it knows that the request is the host’s own', async () => {
    let asked = 0
    const { handler } = createHandler({
      authenticate: () => {
        asked += 1
        return null
      },
    })
    await handler(new Request(`${own}/api/invitations`, { headers: cookie }))
    expect(asked).toBe(0)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND'])('T16: refuses %s', async (method) => {
    const { handler, calls } = world()
    const headers = { ...page, 'Access-Control-Request-Method': 'POST' }
    const response = await handler(new Request(`${own}/api/invitations`, { method, headers }))
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, POST'])
    expect(calls).toEqual([])
  })

  it('T16, T42: allows no other origin anything', async () => {
    const { handler } = world()
    const asked = [
      new Request(`${own}/api/invitations`, { headers: { ...page, Origin: 'https://evil.example.org' } }),
      new Request(`${own}/api/invitations`, { method: 'OPTIONS', headers: page }),
      new Request(`${own}/api/invitations`, { headers: page }),
    ]
    for (const request of asked) {
      const { headers } = await handler(request)
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    }
  })
})
