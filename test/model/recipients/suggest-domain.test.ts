import { suggestDomain } from 'invitekit/headless'
import { describe, expect, it } from 'vitest'

/** Real providers are put together here, so that no address of theirs stands in a file. */
const at = (domain: string) => `maya${String.fromCodePoint(64)}${domain}`

describe('typo help', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.cmo', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.cm', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmal.co', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
    ['yaho.com', 'yahoo.com'],
    ['yahooo.com', 'yahoo.com'],
    ['iclud.com', 'icloud.com'],
    ['acme.con', 'acme.com'],
    ['aol.con', 'aol.com'],
  ])('suggests for %s %s', (written, meant) => {
    expect(suggestDomain(at(written))).toBe(at(meant))
  })

  it.each(
    'gmail.com ymail.com gmx.net gmx.de gmx.at hey.com mail.com email.com me.com live.com yahoo.fr yahoo.co.uk yahoo.ca outlook.de outlook.cz hotmail.ca hotmail.co.uk cloud.com pm.me acme.co acme.com example.com example.test proton.me yandex.ua'.split(
      ' ',
    ),
  )('leaves %s', (domain) => {
    expect(suggestDomain(at(domain))).toBeUndefined()
  })

  it('knows the domains that it is given, and never suggests one of them away', () => {
    expect(suggestDomain('maya@acmewokrs.example', ['acmeworks.example'])).toBe('maya@acmeworks.example')
    expect(suggestDomain(at('gmial.com'), ['gmial.com'])).toBeUndefined()
    expect(suggestDomain('maya@acmee.example', ['acme.example', 'acmee.example'])).toBeUndefined()
    expect(suggestDomain('maya@other.example', ['acmeworks.example'])).toBeUndefined()
  })
})
