import { dehydrate, MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AcceptCard,
  AcceptTicketCard,
  InvitationError,
  InvitationList,
  InvitationsProvider,
  readInvitationLink,
  useAcceptInvitation,
  useInvitation,
  useRedeemTicket,
} from 'invitekit'
import type { InvitationErrorCode, InvitationHandlers, InvitationsClient, InvitationTicket } from 'invitekit'
import { memoryInvitation } from 'invitekit/testing'
import { told } from './told.ts'

const api = 'https://api.example.com'

interface Sent {
  url: string
  headers: string
  body: string
}

/** How the request with a secret in it ends. */
type Fault = (request: { url: string; body: string }) => Promise<Response>

let sent: Sent[] = []
let heard: unknown[] = []
const quiet = ['error', 'warn', 'log', 'info', 'debug', 'trace'] as const

function hear(...values: unknown[]) {
  heard.push(...values)
}

beforeEach(() => {
  sent = []
  heard = []
  process.on('unhandledRejection', hear)
  // No wait between tries.
  vi.spyOn(Math, 'random').mockReturnValue(0)
  window.addEventListener('error', hear)
  localStorage.clear()
  sessionStorage.clear()
})

afterEach(() => {
  process.off('unhandledRejection', hear)
  window.removeEventListener('error', hear)
  vi.unstubAllGlobals()
  window.history.replaceState(null, '', '/')
})

/** Answers every request; the one that carries a secret by the fault. */
function stubNetwork(fault: Fault) {
  const respond = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    const url = String(input)
    const body = typeof init.body === 'string' ? init.body : ''
    sent.push({ url, body, headers: told(init.headers) })
    if (url.endsWith('/redeem') || url.includes('/invitations/')) return fault({ url, body })
    return json({ items: [], hasNextPage: false })
  }
  vi.stubGlobal('fetch', vi.fn(respond))
  for (const level of quiet) vi.spyOn(console, level).mockImplementation(hear)
}

function json(value: unknown, init?: ResponseInit): Response {
  return new Response(JSON.stringify(value), { ...init, headers: { 'content-type': 'application/json' } })
}

/** As an adapter that somebody writes in an afternoon: whatever goes wrong comes out as it is. */
function createClient(): InvitationsClient {
  async function call(path: string, init?: RequestInit) {
    const response = await fetch(`${api}${path}`, init)
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.status} for ${path} with ${JSON.stringify(init)}: ${text}`)
    return JSON.parse(text)
  }
  return {
    scope: 'http:invitee',
    timeout: 40,
    received: {
      list: () => call('/invitations'),
      get: (id) => call(`/invitations/${id}`),
      accept: (id) => call(`/invitations/${id}/accept`, { method: 'POST', body: JSON.stringify({ id }) }),
      redeem: (ticket) => call('/redeem', { method: 'POST', body: JSON.stringify({ ticket }) }),
    },
  }
}

const codes: Record<InvitationErrorCode, true> = {
  signedOut: true,
  wrongAccount: true,
  unverified: true,
  forbidden: true,
  limitReached: true,
  notUsable: true,
  expired: true,
  inviterGone: true,
  organizationGone: true,
  alreadyMember: true,
  alreadyInvited: true,
  invalidEmailAddress: true,
  invalidRole: true,
  rateLimited: true,
  network: true,
  timeout: true,
  serverError: true,
  malformed: true,
  unconfirmed: true,
  notSent: true,
  offline: true,
  changed: true,
  framed: true,
  unsupported: true,
  other: true,
}

/** An error that quotes the request in all of its corners. */
function quoting({ url, body }: { url: string; body: string }): Error {
  const error = new Error(`POST ${url} ${body} failed`, { cause: { url, body, config: { data: body } } })
  error.stack = `Error: ${body}\n    at ${url}?${body}`
  return Object.assign(error, { request: { url, body } })
}

const [accepted, ...faults]: { how: string; fault: Fault }[] = [
  {
    how: 'success',
    fault: async () => json({ ...memoryInvitation({ status: 'accepted' }), id: 'inv_acme' }),
  },
  ...Object.keys(codes).map((code) => ({
    how: `the code ${code}, with the request as its cause and its backend code`,
    fault: async (request: { url: string; body: string }) => {
      const known = Object.keys(codes).find((one): one is InvitationErrorCode => one === code) ?? 'other'
      throw new InvitationError(known, { backendCode: request.body, cause: quoting(request) })
    },
  })),
  { how: 'an error that quotes the request', fault: (request) => Promise.reject(quoting(request)) },
  { how: 'a text that quotes the request', fault: (request) => Promise.reject(JSON.stringify(request)) },
  { how: 'a frozen object with the request', fault: (request) => Promise.reject(Object.freeze({ request })) },
  { how: 'a page in the place of data', fault: async ({ body }) => new Response(`<h1>${body}</h1>`) },
  {
    how: 'an answer that is cut short',
    fault: async ({ body }) => new Response(`{"error":${JSON.stringify(body)}`),
  },
  { how: 'an answer that is the request', fault: async ({ body }) => new Response(body) },
  { how: 'an empty answer', fault: async () => new Response('') },
  { how: 'no answer', fault: () => new Promise(() => {}) },
  ...[401, 403, 404, 409, 410, 422, 429, 500, 502, 503].map((status) => ({
    how: `a ${status} that quotes the request`,
    fault: async ({ body }: { body: string }) =>
      json({ message: body, code: body }, { status, headers: { 'Retry-After': '1' } }),
  })),
]

/** A host that keeps all it is told. */
function createHost() {
  const callback = () => vi.fn((event: unknown) => hear(event))
  const handlers = {
    onAccepted: callback(),
    onDeclined: callback(),
    onSignIn: callback(),
    onSwitchAccount: callback(),
    onVerifyEmailAddress: callback(),
    onRequestInvitation: callback(),
  } satisfies InvitationHandlers
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => hear(error) }),
    mutationCache: new MutationCache({
      onError: (error, variables, context) => hear(error, variables, context),
      onSuccess: (data, variables, context) => hear(data, variables, context),
    }),
    defaultOptions: { queries: { retry: false } },
  })
  return { handlers, queryClient, client: createClient() }
}

/** All that is left behind, but for the requests. */
function traces({ queryClient }: ReturnType<typeof createHost>): Record<string, string> {
  const queries = queryClient.getQueryCache().getAll()
  const mutations = queryClient.getMutationCache().getAll()
  const everything = { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true }
  return {
    heard: heard.map(told).join('\n'),
    queries: told(queries.map(({ queryKey, state }) => [queryKey, state])),
    mutations: told(mutations.map(({ options: { mutationKey }, state }) => [mutationKey, state])),
    dehydrated: told(dehydrate(queryClient, everything)),
    storage: told([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    address: told([window.location.href, window.history.state, document.referrer]),
    page: `${document.documentElement.outerHTML} ${document.title}`,
  }
}

/** The places in which one of these is found. */
function found(places: Record<string, string>, ...secrets: string[]): string[] {
  return Object.entries(places).flatMap(([place, text]) =>
    secrets.some((secret) => text.includes(secret)) ? [place] : [],
  )
}

/** Brings a ticket by the page's address, as a mail's link does. */
function openLink(): { ticket: InvitationTicket; secret: string } {
  const secret = `canary${crypto.randomUUID().replaceAll('-', '')}`
  window.history.replaceState({ router: 1 }, '', `/accept?__clerk_ticket=${secret}&__clerk_status=sign_in`)
  const ticket = readInvitationLink()?.ticket
  if (!ticket) throw new Error('The link brought no ticket.')
  return { ticket, secret }
}

async function pressEverything() {
  for (const button of screen.queryAllByRole('button')) await userEvent.click(button)
  await waitFor(() =>
    expect(document.querySelector('article')).not.toHaveAttribute('data-state', 'accepting'),
  )
}

function expectOnlyInTheBody(secret: string) {
  const redeemed = sent.filter(({ url }) => url === `${api}/redeem`)
  expect(redeemed.length).toBeGreaterThan(0)
  for (const one of sent) {
    expect(`${one.url} ${one.headers}`).not.toContain(secret)
    expect(one.body).toBe(redeemed.includes(one) ? JSON.stringify({ ticket: secret }) : '')
  }
}

describe.each([...(accepted ? [accepted] : []), ...faults])('after $how', ({ how, fault }) => {
  it('T05: the ticket is in the body of its request, and nowhere else', async () => {
    stubNetwork(fault)
    const { ticket, secret } = openLink()
    const host = createHost()
    render(
      <QueryClientProvider client={host.queryClient}>
        <InvitationsProvider client={host.client}>
          <AcceptTicketCard ticket={ticket} {...host.handlers} />
          <InvitationList />
        </InvitationsProvider>
      </QueryClientProvider>,
    )
    expect(sent.map(({ url }) => url)).not.toContain(`${api}/redeem`)
    await userEvent.click(screen.getByRole('button', { name: 'Accept invitation' }))
    await waitFor(() =>
      expect(document.querySelector('article')?.dataset['state']).not.toMatch(/^(idle|accepting)$/),
    )
    expect(document.querySelector('article')?.dataset['state'] === 'joined').toBe(how === 'success')
    expect(found(traces(host), secret)).toEqual([])
    await pressEverything()
    expect(found(traces(host), secret)).toEqual([])
    expectOnlyInTheBody(secret)
    // It was there to be found.
    expect(found({ sent: told(sent) }, secret)).toEqual(['sent'])
  })

  it('T05 T06: nor is it in what a host’s own button is told', async () => {
    stubNetwork(fault)
    const { ticket, secret } = openLink()
    const host = createHost()
    const { result } = renderHook(() => useRedeemTicket(ticket, { onSuccess: hear }), {
      wrapper: ({ children }) => (
        <QueryClientProvider client={host.queryClient}>
          <InvitationsProvider client={host.client}>{children}</InvitationsProvider>
        </QueryClientProvider>
      ),
    })
    hear(await act(() => result.current.mutateAsync().catch((error: unknown) => error)))
    hear(result.current)
    expect(heard.length).toBeGreaterThan(1)
    expect(found(traces(host), secret)).toEqual([])
    expectOnlyInTheBody(secret)
  })
})

describe.each(faults)('an invitation that ends in $how', ({ fault }) => {
  /** A backend's code is its own word: only a ticket is looked for there. */
  const withoutCode: Fault = (request) =>
    fault(request).catch((thrown: unknown) => {
      throw thrown instanceof InvitationError
        ? new InvitationError(thrown.code, { cause: thrown.cause })
        : thrown
    })

  it('T06: tells neither its id nor an address in an error, a line of the console or a text', async () => {
    const id = `inv_canary${crypto.randomUUID().slice(0, 8)}`
    const address = `${id}@example.com`
    stubNetwork(({ url, body }) => withoutCode({ url, body: `${body} ${id} ${address}` }))
    const host = createHost()
    const { result } = renderHook(() => ({ one: useInvitation(id), accept: useAcceptInvitation() }), {
      wrapper: ({ children }) => (
        <QueryClientProvider client={host.queryClient}>
          <InvitationsProvider client={host.client}>
            <AcceptCard invitationId={id} {...host.handlers} />
            {children}
          </InvitationsProvider>
        </QueryClientProvider>
      ),
    })
    const thrown: unknown = await act(() =>
      result.current.accept.mutateAsync(id).catch((error: unknown) => error),
    )
    await waitFor(() => expect(result.current.one.fetchStatus).toBe('idle'))
    const errors = [thrown, result.current.one.error]
    const places = Object.fromEntries(
      errors.flatMap((error, i) =>
        error instanceof Error
          ? [
              [`message ${i}`, `${error.message} ${String(error)}`],
              [`stack ${i}`, error.stack ?? ''],
              [`JSON ${i}`, JSON.stringify(error)],
              [`copy ${i}`, told(Object.entries(error))],
            ]
          : [],
      ),
    )
    expect(thrown).toBeInstanceOf(InvitationError)
    expect(found(places, id, address)).toEqual([])
    const { page, storage } = traces(host)
    expect(found({ page: page ?? '', storage: storage ?? '' }, id, address)).toEqual([])
    for (const level of quiet) expect(console[level]).not.toHaveBeenCalled()
  })
})
