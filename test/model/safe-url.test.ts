import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeImageUrl, safeUrl } from '../../src/model/safe-url.ts'

const host = 'https://host.example'

/** Addresses that run, read or open something. */
const dangerous = [
  'javascript:alert(1)',
  'javascript://host.example/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'vbscript:msgbox(1)',
  'blob:https://host.example/6c1e0a3a',
  'file:///etc/passwd',
  'filesystem:https://host.example/temporary/x',
  'view-source:https://host.example',
  'about:blank',
  'ftp://evil.example/x',
  'ws://evil.example/x',
  'mailto:owner@evil.example',
  'intent://evil.example#Intent;scheme=http;end',
  'livescript:alert(1)',
  'httpx://evil.example',
  'https+x://evil.example',
  'feed:javascript:alert(1)',
]

/** Ways to write an address so that a filter overlooks it. */
const disguises: ((url: string) => string)[] = [
  (url) => url,
  (url) => url.toUpperCase(),
  (url) => url.replace(/^../, (start) => start.toUpperCase()),
  (url) => ` ${url}`,
  (url) => `\t\n\r${url}`,
  (url) => `\u0001\u001F${url}`,
  (url) => `\uFEFF${url}`,
  (url) => `\u00A0${url}`,
  (url) => `${url.slice(0, 3)}\t${url.slice(3)}`,
  (url) => `${url.slice(0, 3)}\r\n${url.slice(3)}`,
  (url) => `${url.slice(0, 3)}\0${url.slice(3)}`,
  (url) => `${url.slice(0, 3)}\u200B${url.slice(3)}`,
  (url) => url.replace(':', '\n:'),
  (url) => url.replace(':', '&colon;'),
  (url) => url.replace(':', '&#58;'),
  (url) => url.replace(':', '&#x3A;'),
  (url) => url.replace(':', '%3A'),
  (url) => url.replace(':', '\uFF1A'),
  (url) => url.replace(/^./, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (url) => url.replace(/^./, (letter) => `&#${letter.charCodeAt(0)};`),
  (url) => url.replace(/^./, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
  (url) => `url(${url})`,
  (url) => `"${url}`,
]

/** Addresses that a browser would resolve against the page, and so perhaps against another site. */
const relative = [
  '',
  ' ',
  '#',
  '?next=//evil.example',
  'evil.example',
  'evil.example/logo.png',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/ /evil.example',
  '/\0/evil.example',
  '/\u200B/evil.example',
  '/@evil.example',
  '/:evil.example',
  '/?//evil.example',
  '/#//evil.example',
  '/;//evil.example',
  '/\uFF0Fevil.example',
  '/\u2215evil.example',
  './/evil.example',
  '..//evil.example',
  ':evil.example',
  '@evil.example',
  '://evil.example',
]

/** Absolute addresses that are not what they seem, or no addresses at all. */
const deceptive = [
  'https://host.example@evil.example',
  'https://host.example:secret@evil.example',
  'https://:host.example@evil.example',
  'https://host.example%40evil.example',
  'https://user@host.example',
  'https:user@evil.example',
  'http://localhost@evil.example',
  'http://127.0.0.1:80@evil.example',
  'https://',
  'https:',
  'https:///',
  'https://?',
  'https://#',
  'https://host example',
  'https://host.example:99999',
  'https://[::1',
  'https://%00',
  'https://a%2Fb',
  'https://<b>',
  'https ://host.example',
  'https\u200B://host.example',
  'h\u200Dttps://host.example',
  'https//host.example',
  'https;//host.example',
]

/** `http:` addresses that only look like this machine. */
const notThisMachine = [
  'http://host.example',
  'http:evil.example',
  'http:/evil.example',
  'http:\\\\evil.example',
  'HTTP://EVIL.EXAMPLE',
  'http://localhost.evil.example',
  'http://evil.example/localhost',
  'http://evil.example?localhost',
  'http://evil.example#localhost',
  'http://evil-localhost',
  'http://localhosts',
  'http://127.0.0.1.evil.example',
  'http://1127.0.0.1.example',
  'http://128.0.0.1',
  'http://10.0.0.1',
  'http://169.254.169.254/latest/meta-data',
  'http://[::2]',
  'http://[::1].evil.example',
  'http://evil.example\\@localhost',
]

/** `https:` addresses in every spelling that the URL standard lets through. */
const secure: Record<string, string> = {
  'https://host.example': 'https://host.example/',
  'https://host.example/a?b=c#d': 'https://host.example/a?b=c#d',
  'HTTPS://HOST.EXAMPLE/A': 'https://host.example/A',
  ' https://host.example ': 'https://host.example/',
  'ht\ntps://host.example': 'https://host.example/',
  'https:host.example': 'https://host.example/',
  'https:/host.example': 'https://host.example/',
  'https:\\\\host.example\\a': 'https://host.example/a',
  'https://host.example:443/': 'https://host.example/',
  'https://host.example:8443/': 'https://host.example:8443/',
  'https://host.example/"><script>': 'https://host.example/%22%3E%3Cscript%3E',
  'https://bücher.example': 'https://xn--bcher-kva.example/',
  'https://host.example/javascript:alert(1)': 'https://host.example/javascript:alert(1)',
}

const thisMachine: Record<string, string> = {
  'http://localhost': 'http://localhost/',
  'http://LOCALHOST:3000/a': 'http://localhost:3000/a',
  'http://127.0.0.1:8080/': 'http://127.0.0.1:8080/',
  'http://127.1': 'http://127.0.0.1/',
  'http://2130706433': 'http://127.0.0.1/',
  'http://127.8.9.10/': 'http://127.8.9.10/',
  'http://[::1]:3000/': 'http://[::1]:3000/',
}

const disguised = dangerous.flatMap((url) => disguises.map((disguise) => disguise(url)))
const payloads = [
  ...disguised,
  ...relative,
  ...deceptive,
  ...notThisMachine,
  ...Object.keys(secure),
  ...Object.keys(thisMachine),
]

/** Texts put together from what addresses are made of. */
const addressLike = fc
  .array(
    fc.oneof(
      fc.constantFrom('https:', 'http:', 'javascript:', 'data:', 'localhost', '127.0.0.1', 'evil.example'),
      fc.constantFrom(
        '/',
        '\\',
        '//',
        '.',
        '..',
        ':',
        '@',
        '?',
        '#',
        '%2F',
        '%5C',
        '%00',
        '~',
        '-',
        '_',
        'a',
      ),
      fc.constantFrom('\t', '\n', '\r', '\0', ' ', '\u200B', '\uFEFF', '\uFF0F'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

function isSafeLink(link: string | undefined): boolean {
  return link === undefined || /^(https:\/\/|http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])[:/])/.test(link)
}

function isSafeImage(image: string | undefined): boolean {
  if (image === undefined) return true
  const { protocol, origin } = new URL(image, `${host}/some/page`)
  return image.startsWith('/') ? origin === host : protocol === 'https:' || protocol === 'http:'
}

it('is tried on enough addresses', () => {
  expect(new Set(payloads).size).toBeGreaterThan(400)
})

describe('safeUrl', () => {
  it('T01: makes no link of an address that does something, in whatever disguise', () => {
    expect(disguised.filter((url) => safeUrl(url) !== undefined)).toEqual([])
  })

  it('T01: makes no link of an address without a scheme', () => {
    expect(relative.filter((url) => safeUrl(url) !== undefined)).toEqual([])
  })

  it.each(deceptive)('makes no link of %j', (url) => {
    expect(safeUrl(url)).toBeUndefined()
  })

  it('makes a link over http on this machine alone', () => {
    expect(notThisMachine.filter((url) => safeUrl(url) !== undefined)).toEqual([])
    expect(Object.keys(thisMachine).map((url) => safeUrl(url))).toEqual(Object.values(thisMachine))
  })

  it('gives an https address as the URL parser writes it', () => {
    expect(Object.keys(secure).map((url) => safeUrl(url))).toEqual(Object.values(secure))
  })

  it('T01: gives nothing but https, or http on this machine', () => {
    expect(payloads.filter((url) => !isSafeLink(safeUrl(url)))).toEqual([])
    fc.assert(
      fc.property(fc.oneof(addressLike, fc.webUrl(), fc.string()), (url) => isSafeLink(safeUrl(url))),
      { numRuns: 3_000 },
    )
  })

  it('never gives a link with a user name or password', () => {
    fc.assert(
      fc.property(addressLike, fc.constantFrom('a@', ':b@', 'a:b@'), (end, user) => {
        const { username, password } = new URL(safeUrl(`https://${user}host.example${end}`) ?? host)
        expect(username + password).toBe('')
      }),
    )
  })
})

describe('safeImageUrl', () => {
  it('T02: shows no image from an address that does something, in whatever disguise', () => {
    expect(disguised.filter((url) => safeImageUrl(url) !== undefined)).toEqual([])
  })

  it('T02: shows no image from an address that may lead to another site', () => {
    expect(relative.filter((url) => safeImageUrl(url) !== undefined)).toEqual([])
  })

  it.each(deceptive)('shows no image from %j', (url) => {
    expect(safeImageUrl(url)).toBeUndefined()
  })

  it('shows images over https and http', () => {
    expect(safeImageUrl('https://img.example/a.png')).toBe('https://img.example/a.png')
    expect(safeImageUrl('http://img.example/a.png')).toBe('http://img.example/a.png')
    expect(safeImageUrl('https:img.example/a.png')).toBe('https://img.example/a.png')
  })

  it.each([
    '/logo.png',
    '/a/b/c.svg?v=1#x',
    '/_next/image',
    '/~me/logo',
    '/.well-known/x',
    '/-/x',
    '/%20.png',
  ])('shows the host’s own %s as it is', (path) => {
    expect(safeImageUrl(path)).toBe(path)
  })

  it('T02: gives http, https, or a path that stays on the host', () => {
    expect(payloads.filter((url) => !isSafeImage(safeImageUrl(url)))).toEqual([])
    fc.assert(
      fc.property(
        fc.oneof(
          addressLike,
          addressLike.map((end) => `/${end}`),
          fc.string(),
        ),
        (url) => isSafeImage(safeImageUrl(url)),
      ),
      { numRuns: 5_000 },
    )
  })
})
