import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeRedirect } from 'invitekit/headless'

const origin = 'https://host.example'
const listed = 'https://app.example.org'
const options = { origin, allow: [listed], fallback: '/home' }

/** Name, and a target that leads elsewhere, runs something, or could be read as either. */
const refused: [name: string, target: unknown][] = [
  ['another host', 'https://evil.example/'],
  ['another scheme of this host', 'http://host.example/'],
  ['another port of this host', 'https://host.example:8443/'],
  ['another port of a listed host', 'https://app.example.org:8443/'],
  ['another scheme of a listed host', 'http://app.example.org/'],
  ['no scheme', '//evil.example'],
  ['no scheme, three slashes', '///evil.example'],
  ['no scheme, four slashes', '////evil.example'],
  ['slash and backslash', '/\\evil.example'],
  ['backslash and slash', '\\/evil.example'],
  ['two backslashes', '\\\\evil.example'],
  ['a backslash after two slashes', '//\\evil.example'],
  ['a tab between the slashes', '/\t/evil.example'],
  ['a newline between the slashes', '/\n/evil.example'],
  ['a carriage return between the slashes', '/\r/evil.example'],
  ['a tab in a path', '/pa\tth'],
  ['a newline in a path', '/path\nSet-Cookie: a=b'],
  ['a NUL in a path', '/path\u0000'],
  ['a C1 control in a path', '/path\u0085'],
  ['a tab in the scheme', 'java\tscript:alert(1)'],
  ['a newline before the scheme', '\njavascript:alert(1)'],
  ['a space before two slashes', ' //evil.example'],
  ['a no-break space before two slashes', '\u00A0//evil.example'],
  ['a byte order mark before two slashes', '\uFEFF//evil.example'],
  ['a scheme without slashes', 'https:evil.example'],
  ['a scheme with one slash', 'https:/evil.example'],
  ['a scheme with three slashes', 'https:///evil.example'],
  ['a scheme with backslashes', 'https:\\\\evil.example'],
  ['the other scheme without slashes', 'http:evil.example'],
  ['a scheme in capitals', 'HTTPS://EVIL.EXAMPLE/'],
  ['this host as a user', 'https://host.example@evil.example/'],
  ['this host as a user with a password', 'https://host.example:443@evil.example/'],
  ['this host as a user, no scheme', '//host.example@evil.example/'],
  ['a user before this host', 'https://user@host.example/'],
  ['a password before a listed host', 'https://user:secret@app.example.org/'],
  ['a password without a user', 'https://:secret@host.example/'],
  ['a backslash before the user’s sign', 'https://host.example\\@evil.example/'],
  ['the other way round', 'https://evil.example\\@host.example/'],
  ['a fragment before the user’s sign', 'https://evil.example#@host.example/'],
  ['a query before the user’s sign', 'https://evil.example?@host.example/'],
  ['this host as the beginning of another', 'https://host.example.evil.example/'],
  ['this host as the end of another', 'https://evilhost.example/'],
  ['a host below this one', 'https://evil.host.example/'],
  ['a listed host as the beginning of another', 'https://app.example.org.evil.example/'],
  ['a listed host as the beginning of a word', 'https://app.example.orgevil.example/'],
  ['a host below a listed one', 'https://evil.app.example.org/'],
  ['the host above a listed one', 'https://example.org/'],
  ['a dot after this host', 'https://host.example./'],
  ['an ideographic dot', '//evil。example'],
  ['a fullwidth dot', '//evil．example'],
  ['a halfwidth dot', '//evil｡example'],
  ['fullwidth letters', '//ｅｖｉｌ.example'],
  ['fullwidth slashes', '／／evil.example'],
  ['a fullwidth backslash', '＼＼evil.example'],
  ['a Cyrillic letter in this host', 'https://hоst.example/'],
  ['a soft hyphen in another host', '//ev\u00ADil.example'],
  ['an encoded host', '//%65vil.example'],
  ['a number as a host', '//2130706433/'],
  ['an IPv6 host', '//[::1]/'],
  ['two slashes encoded', '%2f%2fevil.example'],
  ['two slashes encoded, after a slash', '/%2f%2fevil.example'],
  ['one slash encoded, after a slash', '/%2Fevil.example'],
  ['a backslash encoded, after a slash', '/%5cevil.example'],
  ['dots that leave two slashes', '/.//evil.example'],
  ['a way up that leaves two slashes', '/path/..//evil.example'],
  ['an encoded dot that leaves two slashes', '/%2e//evil.example'],
  ['two slashes after this host', 'https://host.example//evil.example'],
  ['dots after this host', 'https://host.example/.//evil.example'],
  ['a script', 'javascript:alert(1)'],
  ['a script that looks like an address', 'javascript://host.example/%0Aalert(1)'],
  ['a script in mixed case', 'JaVaScRiPt:alert(1)'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['a blob of this origin', 'blob:https://host.example/6c1e0a3a'],
  ['a file', 'file:///etc/passwd'],
  ['a mail', 'mailto:owner@evil.example'],
  ['a socket', 'wss://host.example/'],
  ['another scheme', 'ftp://host.example/'],
  ['a page’s source', 'view-source:https://host.example/'],
  ['a scheme alone', 'https://'],
  ['a host that can’t be', 'https://ho st.example/'],
  ['a port that can’t be', 'https://host.example:99999/'],
  ['a word', 'evil.example'],
  ['a query alone', '?next=//evil.example'],
  ['nothing', ''],
  ['null', null],
  ['undefined', undefined],
  ['a number', 1],
  ['a list, as some routers give', ['/teams', '//evil.example']],
  ['an object that becomes text', { toString: () => '/teams' }],
]

/** Targets that stay, and how they are written. */
const kept: [target: string, written: string][] = [
  ['/', '/'],
  ['/teams/acme', '/teams/acme'],
  ['/teams?sort=name&sort=age#members', '/teams?sort=name&sort=age#members'],
  ['/teams/../settings', '/settings'],
  ['/a//b', '/a//b'],
  ['/search?q=a b', '/search?q=a%20b'],
  ['/equipo/añadir', '/equipo/a%C3%B1adir'],
  ['/sign-in?next=https://evil.example', '/sign-in?next=https://evil.example'],
  ['//host.example/teams', '/teams'],
  ['https://host.example', '/'],
  ['HTTPS://HOST.EXAMPLE:443/teams?a=1#b', '/teams?a=1#b'],
  ['https://app.example.org', 'https://app.example.org/'],
  ['//app.example.org/teams?a=1#b', 'https://app.example.org/teams?a=1#b'],
]

const start = fc.constantFrom(
  '',
  '/',
  '//',
  '/\\',
  'https:',
  'HTTP://',
  origin,
  listed,
  `${origin}/`,
  `${listed}/`,
)
const piece = fc.constantFrom(
  ...'/ // \\ /\\ . .. %2f %5C %2e %09 @ : ? # & ; 。 ／ ＼ https: http: javascript: data: blob: file: null'.split(
    ' ',
  ),
  ...'host.example app.example.org evil.example :443 :80 [::1] \t \n \r \u0000 \u00AD \u200B \uFEFF'.split(
    ' ',
  ),
)
const pieces = fc.array(fc.oneof(piece, piece, fc.string({ unit: 'binary' })), { maxLength: 8 })
const targets = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(start, pieces).map(([first, rest]) => first + rest.join('')) },
  { weight: 1, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  { weight: 1, arbitrary: fc.anything() },
)

describe('T03: after accepting, nobody is led elsewhere', () => {
  it.each(refused)('by %s', (_name, target) => {
    expect(safeRedirect(target, options)).toBe('/home')
  })

  it.each(kept)('and %j goes to %j', (target, written) => {
    expect(safeRedirect(target, options)).toBe(written)
  })

  it('by any text at all', () => {
    const led = { home: 0, path: 0, listed: 0 }
    fc.assert(
      fc.property(targets, (target) => {
        const out = safeRedirect(target, options)
        expect([origin, listed]).toContain(new URL(out, origin).origin)
        expect(out).not.toMatch(/^[/\\]{2}|\\|[\t\n\r]/)
        expect(safeRedirect(out, options)).toBe(out)
        if (out === '/home') led.home += 1
        else led[out.startsWith('/') ? 'path' : 'listed'] += 1
      }),
      { numRuns: 10_000 },
    )
    // The targets are not all of one kind.
    expect(Math.min(led.home, led.path, led.listed)).toBeGreaterThan(20)
  })

  it('where the page has no origin of its own', () => {
    const none = { origin: 'null', allow: ['null'] }
    const all = ['javascript:alert(1)', 'data:text/html,x', 'file:///x', '//evil.example', '/teams']
    expect(all.map((target) => safeRedirect(target, none))).toEqual(['/', '/', '/', '/', '/'])
  })

  it('to an origin that is not listed letter by letter', () => {
    const allow = ['https://app.example.org/', 'app.example.org', 'https://*.example.org', '']
    expect(safeRedirect('https://app.example.org/teams', { origin, allow })).toBe('/')
  })

  it('to any other origin, where none is listed', () => {
    expect(safeRedirect('https://app.example.org/teams', { origin })).toBe('/')
    expect(safeRedirect('/teams', { origin })).toBe('/teams')
  })
})
