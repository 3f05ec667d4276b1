import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { byStatus, cut, sorted } from '../listing.ts'
import type { ClerkDatabase } from '../database.ts'
import type { ClerkOrganizationInvitation } from '../records.ts'
import { ClerkRefusal } from '../refusal.ts'
import { encodeList, encodeResponse } from '../wire/encode.ts'
import { clientCookie } from './clients.ts'
import type { ClerkClient, ClerkClients, SignedIn } from './clients.ts'
import { encodeClient } from './encode-client.ts'

/** How an instance is set up; tests change it as they go. */
export interface FrontendApiSettings {
  /** Where mails' links lead that name no other place; a path on the host's own origin, or an address. */
  homeUrl: string
  /** What a sign-up has to have: of `first_name` and `last_name`. */
  requiredFields: readonly ('first_name' | 'last_name')[]
  /** Whether a ticket changes nothing, without an error, where somebody is signed in, as some versions have it. */
  ignoresTicketsOfSignedIn: boolean
}

/** What all routes are made from. */
export interface FrontendApiParts {
  database: ClerkDatabase
  clients: ClerkClients
  settings: FrontendApiSettings
}

/** The browser that asks, if it has been here before. */
export function clientOf({ clients }: FrontendApiParts, context: Context): ClerkClient | undefined {
  return clients.get(getCookie(context, clientCookie))
}

/** The browser that asks; one that is new is given its cookie. */
export function clientFor(parts: FrontendApiParts, context: Context): ClerkClient {
  const known = clientOf(parts, context)
  if (known) return known
  const client = parts.clients.create()
  setCookie(context, clientCookie, client.id, { httpOnly: true, path: '/', sameSite: 'Lax' })
  return client
}

/** Whoever asks. @throws ClerkRefusal – 401 for nobody. */
export function signedIn(parts: FrontendApiParts, context: Context): SignedIn {
  return parts.clients.signedIn(clientOf(parts, context), context.req.query('_clerk_session_id'))
}

/** An answer, with the browser's client as it is after it. */
export function answer(
  { database }: FrontendApiParts,
  context: Context,
  body: unknown,
  client: ClerkClient | undefined,
) {
  return context.json(encodeResponse(body, encodeClient(database, client)))
}

/** The part of a list of invitations that is asked for, the newest first. @throws ClerkRefusal – 422 */
export function listed<Invitation extends ClerkOrganizationInvitation>(
  { database }: FrontendApiParts,
  context: Context,
  invitations: readonly Invitation[],
  encode: (invitation: Invitation) => unknown,
) {
  const { searchParams } = new URL(context.req.url)
  const found = sorted(byStatus(database, invitations, searchParams), new URLSearchParams(), ['created_at'])
  return encodeList(cut(found, searchParams).map(encode), found.length)
}

/** What a form says; nothing where it is empty. */
export async function formOf(context: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await context.req.text())
}

/** @throws ClerkRefusal – 422 for what is not there. */
export function required(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (value) return value
  throw new ClerkRefusal(422, 'form_param_missing', { meta: { param_name: name } })
}
