import { believableWait } from '../protocol/believable-wait.ts'
import type { Refusal } from './refusal.ts'

/** What every answer says of itself: it is data, nobody else's, and not to be kept. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Content-Type': 'application/json; charset=utf-8',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Cookie, Authorization, Origin, Sec-Fetch-Site',
  'X-Content-Type-Options': 'nosniff',
} as const

export function answer(body: object): Response {
  return new Response(JSON.stringify(body), { headers })
}

export function refuse({ code, status, reason, retryAfter }: Refusal, requestId: string): Response {
  const wait = believableWait(retryAfter)
  return new Response(JSON.stringify({ error: { code, reason, retryAfter: wait, requestId } }), {
    status,
    headers: {
      ...headers,
      ...(status === 405 && { Allow: 'GET, POST' }),
      ...(wait !== undefined && { 'Retry-After': String(Math.ceil(wait / 1000)) }),
    },
  })
}
