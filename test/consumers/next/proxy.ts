import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { policy } from '../shared/policy.ts'

/** Next finds the nonce of its inline scripts in the policy of the request. */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers)
  const value = policy(crypto.randomUUID())
  headers.set('Content-Security-Policy', value)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', value)
  return response
}
