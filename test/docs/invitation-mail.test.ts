import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invitationMail } from '../../stories/examples/invitation-mail.ts'

const appUrl = 'https://app.example.com'
const invitation = {
  id: 'inv_1',
  emailAddress: 'maya@example.com',
  organizationName: 'Acme',
  inviterName: 'Daniel Okafor',
}

describe('T26: the mail of an invitation', () => {
  it('says who invites to what, in plain text and in HTML', () => {
    const mail = invitationMail(invitation, { appUrl })
    expect(mail.to).toBe('maya@example.com')
    expect(mail.subject).toBe('Daniel Okafor invited you to join Acme')
    expect(mail.text).toContain('https://app.example.com/accept/inv_1')
    expect(parse(mail.html).querySelector('a')?.href).toBe('https://app.example.com/accept/inv_1')
    expect(parse(mail.html).body.textContent).toContain(mail.subject)
  })

  it('says it without the name of an inviter, too', () => {
    expect(invitationMail({ ...invitation, inviterName: '' }, { appUrl }).subject).toBe('Join Acme')
  })

  it('lets no name begin a header or a line', () => {
    const organizationName = 'Acme\r\nBcc: everyone@example.org\r\n\r\nPay here: https://example.org'
    const { subject, text } = invitationMail({ ...invitation, organizationName }, { appUrl })
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text.split('\n').filter((line) => line.startsWith('Bcc') || line.startsWith('Pay'))).toEqual([])
  })

  it('lets no name become an element or leave an attribute', () => {
    const names = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from(`<>"'&/= abonerrscipt`)) }),
      fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '</a><b>', '&lt;i&gt;'),
    )
    fc.assert(
      fc.property(names, names, fc.string(), (organizationName, inviterName, id) => {
        const { html } = invitationMail({ ...invitation, organizationName, inviterName, id }, { appUrl })
        const elements = Array.from(parse(html).body.querySelectorAll('*'), ({ tagName }) => tagName)
        expect(elements).toEqual(['P', 'P', 'A', 'P'])
      }),
    )
  })

  it('leads to the app, whatever the id says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', minLength: 1 }), (id) => {
        const { text } = invitationMail({ ...invitation, id }, { appUrl })
        const [link = ''] = /https?:\S+/.exec(text) ?? []
        expect(new URL(link).origin).toBe(appUrl)
        expect(new URL(link).search).toBe('')
      }),
    )
  })

  it('leads to no address without encryption, but to this machine', () => {
    expect(() => invitationMail(invitation, { appUrl: 'http://app.example.com' })).toThrow('not https')
    expect(() => invitationMail(invitation, { appUrl: 'javascript:alert(1)' })).toThrow('Invalid URL')
    expect(invitationMail(invitation, { appUrl: 'http://localhost:3000' }).text).toContain('/accept/inv_1')
  })

  it.each([
    'a@example.com\r\nBcc: b@example.org',
    'a@example.com, b@example.org',
    'Maya <a@example.com>',
    'a',
  ])('goes to one address: not to %j', (emailAddress) => {
    expect(() => invitationMail({ ...invitation, emailAddress }, { appUrl })).toThrow('one e-mail address')
  })
})

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}
