import { act, render, screen } from '@testing-library/react'
import * as fc from 'fast-check'
import { StrictMode, useState, useSyncExternalStore } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { InvitationTicket, readInvitationLink } from 'invitekit/headless'
import type { InvitationLink, InvitationLinkOptions } from 'invitekit/headless'
import { told } from './told.ts'

const canary = 'eyJhbGciOiJSUzI1NiJ9.eyJzaWQiOiJpbnZfY2FuYXJ5In0.c2lnbmF0dXJl'
const host = 'https://host.example'

/** A page at an address, that writes down what is asked of it. */
function pageAt(href: string, state: unknown = null) {
  const asked: string[] = []
  const page = {
    location: {
      get href() {
        asked.push('href')
        return href
      },
    },
    history: {
      get state() {
        asked.push('state')
        return state
      },
      replaceState(next: unknown, _unused: string, address: string) {
        asked.push('replaceState')
        href = address
        state = next
      },
    },
  }
  return { page, asked, address: () => href, state: () => state }
}

function read(address: string, options: Omit<InvitationLinkOptions, 'page'> = {}) {
  const fake = pageAt(`${host}${address}`)
  const link = readInvitationLink({ ...options, page: fake.page })
  return { ...fake, link, left: fake.address().replace(host, '') }
}

/** What a link's ticket lends to a request. */
async function secretOf(link: InvitationLink | null) {
  return link?.ticket?.redeem((secret) => Promise.resolve(secret))
}

describe('what a link brings', () => {
  it.each([
    ['/accept?invitationId=inv_1', '/accept'],
    ['/accept?invitation_id=inv_1', '/accept'],
    ['/accept?invitation%49d=%69nv_1', '/accept'],
    ['/accept?a=1&invitationId=inv_1&b=2', '/accept?a=1&b=2'],
    ['/accept#invitationId=inv_1', '/accept'],
    ['/accept#/join?invitationId=inv_1', '/accept#/join'],
    ['/accept#!/join?a=1&invitationId=inv_1', '/accept#!/join?a=1'],
    ['/accept?a=1#b&invitationId=inv_1', '/accept?a=1#b'],
    ['/accept#invitationId=inv_1?a=1', '/accept#?a=1'],
    ['//evil.example/accept?invitationId=inv_1', '//evil.example/accept'],
  ])('is an id in %s', (address, left) => {
    expect(read(address)).toMatchObject({ link: { invitationId: 'inv_1', ticket: undefined }, left })
  })

  it.each([
    [`/accept?__clerk_ticket=${canary}`, '/accept'],
    [`/accept?__clerk_invitation_token=${canary}`, '/accept'],
    [`/accept?a=1&__clerk_ticket=${canary}#members`, '/accept?a=1#members'],
    [`/accept#__clerk_ticket=${canary}`, '/accept'],
    [`/accept#/join?__clerk_ticket=${canary}&a=1`, '/accept#/join?a=1'],
    [`/#/join?a=1#b&__clerk_ticket=${canary}`, '/#/join?a=1#b'],
    [`/accept#__clerk_ticket=${canary}?__clerk_ticket=${canary}`, '/accept'],
  ])('is a ticket in %s', async (address, left) => {
    const { link, left: after } = read(address)
    expect(after).toBe(left)
    expect(link?.ticket).toBeInstanceOf(InvitationTicket)
    expect(await secretOf(link)).toBe(canary)
  })

  it.each(['sign_in', 'sign_up', 'complete'])('is Clerk’s status %s, with and without a ticket', (status) => {
    expect(read(`/?__clerk_ticket=x&__clerk_status=${status}`)).toMatchObject({ link: { status }, left: '/' })
    expect(read(`/?__clerk_status=${status}`)).toMatchObject({
      link: { status, ticket: undefined },
      left: '/',
    })
  })

  it('is no status that nobody knows, which goes all the same', () => {
    expect(read('/?__clerk_status=toString')).toMatchObject({ link: { status: undefined }, left: '/' })
  })

  it('has the names that the host gives, in place of the usual ones', async () => {
    const address = '/?invitationId=usual&__clerk_ticket=usual&i=inv_1&key=s3cret&code=other'
    const { link, left } = read(address, { id: 'i', ticket: ['key', 'code'] })
    expect(link?.invitationId).toBe('inv_1')
    expect(await secretOf(link)).toBe('s3cret')
    expect(left).toBe('/?invitationId=usual&__clerk_ticket=usual')
  })

  it('is the first of several, and all go', async () => {
    const { link, left } = read(
      '/?invitationId=first&invitation_id=second&a=1&invitationId=third&__clerk_ticket=one&__clerk_invitation_token=two#/x?__clerk_ticket=three',
    )
    expect(link?.invitationId).toBe('first')
    expect(await secretOf(link)).toBe('one')
    expect(left).toBe('/?a=1#/x')
  })

  it.each(['', '..', 'a/b', 'a%2Fb', 'inv 1', 'inv+1', '%00', 'é', 'a?b', '%', 'a'.repeat(129), 'inv_1%0A'])(
    'is damaged, and says so, with the id %j',
    (id) => {
      expect(read(`/?invitationId=${id}`)).toMatchObject({
        link: { invitationId: undefined, ticket: undefined, status: undefined },
        left: '/',
      })
    },
  )

  it.each(['1', 'a'.repeat(128), '019a5c1e-7d4b-7c1c-b7d5-1f0c5a7e2a10', 'orginv_2aB'])(
    'can be the id %s',
    (id) => {
      expect(read(`/?invitationId=${id}`).link?.invitationId).toBe(id)
    },
  )

  it('is no ticket where it is empty', () => {
    expect(read('/?__clerk_ticket=&invitationId')).toMatchObject({ link: { ticket: undefined }, left: '/' })
  })

  it.each([
    '/',
    '/?',
    '/#',
    '/?a=1&&b=%2',
    '/?a=1&?invitationId=1',
    '/?xinvitationId=1&invitationid=2#invitation-id',
    '/accept/inv_1#/?a?b',
  ])('is nothing in %s, whose address is left alone', (address) => {
    const { link, left, asked } = read(address)
    expect(link).toBeNull()
    expect(left).toBe(address)
    expect(asked).toEqual(['href'])
  })

  it('leaves what it does not know as it was written', () => {
    const character = fc.constantFrom(...'ab%2F+=?/:;.,~!$*()[]{}|^`"<>\'\\_- é'.split(''), '\u{1F600}')
    const strange = fc
      .string({ unit: character, maxLength: 12 })
      .filter((parameter) => !/^(invitation|__clerk)/.test(parameter))
      .map((text) => ({ text, ours: false }))
    const ours = fc
      .tuple(fc.constantFrom('invitationId', 'invitation_id', '__clerk_ticket', '__clerk%5Fstatus'), fc.nat())
      .map(([name, value]) => ({ text: `${name}=${value}`, ours: true }))
    const parameters = fc.array(fc.oneof(strange, ours), { maxLength: 6 })

    function written(all: { text: string; ours: boolean }[], start: string) {
      return all.length ? start + all.map((one) => one.text).join('&') : ''
    }
    fc.assert(
      fc.property(parameters, parameters, (query, route) => {
        const all = [...query, ...route]
        const { link, left } = read(`/p${written(query, '?')}#/r${written(route, '?')}`)
        const others = [query, route].map((some) => some.filter((one) => !one.ours))
        expect(link === null).toBe(all.every((one) => !one.ours))
        expect(left).toBe(`/p${written(others[0] ?? [], '?')}#/r${written(others[1] ?? [], '?')}`)
      }),
      { numRuns: 2000 },
    )
  })

  it('is read though the frame may not change its address', async () => {
    const { page } = pageAt(`${host}/?__clerk_ticket=${canary}`)
    const replaceState = vi.fn(() => {
      throw new DOMException('The document is sandboxed', 'SecurityError')
    })
    const link = readInvitationLink({ page: { ...page, history: { state: null, replaceState } } })
    expect(await secretOf(link)).toBe(canary)
    expect(replaceState).toHaveBeenCalledOnce()
  })
})

describe('on a page', () => {
  const state = { key: 'abc', idx: 0 }
  let outside: string[] = []

  /** Writes down the page's address with each thing that leaves it, or lasts. */
  function watch(name: string) {
    return () => {
      outside.push(`${name} at ${location.href}`)
    }
  }

  beforeEach(() => {
    outside = []
    history.replaceState(state, '', `/accept?a=%2F&__clerk_ticket=${canary}&__clerk_status=sign_in#x`)
    vi.stubGlobal('fetch', watch('fetch'))
    vi.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(watch('send'))
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(watch('setItem'))
    vi.spyOn(document, 'cookie', 'set').mockImplementation(watch('cookie'))
    vi.spyOn(window, 'postMessage').mockImplementation(watch('postMessage'))
    vi.stubGlobal('navigator', { sendBeacon: watch('sendBeacon') })
    for (const level of ['log', 'info', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation(watch(level))
  })

  afterEach(() => {
    vi.unstubAllGlobals()
    history.replaceState(null, '', '/')
  })

  it('T05: the address is clean before anything else happens', () => {
    const { page, asked, address, state: kept } = pageAt(location.href, state)
    readInvitationLink({ page })
    expect(asked).toEqual(['href', 'state', 'replaceState'])
    expect(address()).toBe(`${location.origin}/accept?a=%2F#x`)
    expect(kept()).toBe(state)
  })

  it('T05: nothing on the page can tell the ticket, and what comes next does not see it', async () => {
    const entries = history.length
    const link = readInvitationLink()
    await fetch('/api')
    console.log(link)
    expect(outside).toEqual([
      `fetch at ${location.origin}/accept?a=%2F#x`,
      `log at ${location.origin}/accept?a=%2F#x`,
    ])
    expect(history.length).toBe(entries)
    expect(history.state).toEqual(state)
    const places = [
      location.href,
      document.URL,
      document.title,
      document.cookie,
      document.documentElement.outerHTML,
      told(history.state),
      told(Object.entries(localStorage)),
      told(Object.entries(sessionStorage)),
      told(vi.mocked(console.log).mock.calls),
      told(link),
      JSON.stringify(link),
    ]
    expect(places.filter((place) => place.includes(canary))).toEqual([])
    expect(JSON.stringify(link)).toBe('{"ticket":{},"status":"sign_in"}')
    expect(await secretOf(link)).toBe(canary)
  })

  it('T07, T08: a link that is opened asks nothing and writes nothing', () => {
    const before = document.documentElement.outerHTML
    const redeem = vi.spyOn(InvitationTicket.prototype, 'redeem')
    expect(readInvitationLink()?.ticket).toBeInstanceOf(InvitationTicket)
    expect(outside).toEqual([])
    expect(redeem).not.toHaveBeenCalled()
    expect(document.documentElement.outerHTML).toBe(before)
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
  })

  it('is read once: the address has nothing more to tell', () => {
    expect(readInvitationLink()).not.toBeNull()
    expect(readInvitationLink()).toBeNull()
  })

  it('T05: StrictMode sees one link, and no render sees its ticket in the address', async () => {
    const seen: (string | boolean)[] = []
    const link = readInvitationLink()

    function Page({ ticket }: { ticket: InvitationTicket | undefined }) {
      seen.push(location.href, ticket === link?.ticket)
      return <p>{ticket ? 'An invitation' : 'No invitation'}</p>
    }
    render(
      <StrictMode>
        <Page ticket={link?.ticket} />
      </StrictMode>,
    )
    expect(screen.getByText('An invitation')).toBeVisible()
    const clean = `${location.origin}/accept?a=%2F#x`
    expect(seen).toEqual([clean, true, clean, true])
    expect(outside).toEqual([])
    expect(document.documentElement.outerHTML).not.toContain(canary)
    expect(await secretOf(link)).toBe(canary)
  })

  it('is kept by a component’s own state, under StrictMode too', async () => {
    function Page() {
      const [link] = useState(() => readInvitationLink())
      const [joined, setJoined] = useState(false)
      const redeem = () => link?.ticket?.redeem((secret) => Promise.resolve(setJoined(secret === canary)))
      return <button onClick={() => void redeem()}>{joined ? 'Joined' : `Join with ${link?.status}`}</button>
    }
    render(
      <StrictMode>
        <Page />
      </StrictMode>,
    )
    await act(async () => screen.getByRole('button', { name: 'Join with sign_in' }).click())
    expect(screen.getByRole('button')).toHaveTextContent('Joined')
  })

  it('T05: appears after hydration, without a mismatch', async () => {
    const link = readInvitationLink()

    function Page() {
      const mine = useSyncExternalStore(never, () => link, nothing)
      return <p>{mine ? 'An invitation' : 'No invitation'}</p>
    }
    const never = () => () => {}
    const nothing = () => null
    const page = (
      <StrictMode>
        <Page />
      </StrictMode>
    )
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(page)
    expect(container).toHaveTextContent('No invitation')
    render(page, { container, hydrate: true })
    expect(container).toHaveTextContent('An invitation')
    expect(outside).toEqual([])
    expect(container.innerHTML).not.toContain(canary)
  })
})
