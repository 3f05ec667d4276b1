import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AcceptCard, displayText, InvitationList, InvitationStatusBadge, OrgLogoBadge } from 'invitekit'
import type { InvitationListProps } from 'invitekit'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryInvitation } from 'invitekit/testing'

/** What must never reach a reader, by eye or by ear: what hides, and what turns the direction of its surroundings. */
const hidden = new RegExp(
  [
    '[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]',
    '[\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u2060-\\u2065\\u206A-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0]',
    '[\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F\\u2028\\u2029\\u{E0000}-\\u{E0FFF}]',
    '[\\p{Cs}\\p{Co}]',
    '[\\w ][\\u200C\\u200D]|[\\u200C\\u200D][\\w ]',
  ].join('|'),
  'u',
)

/** Each says Acme to its sender, and would say something else to its reader. */
const deceptive = [
  '\u202Eemca\u202C',
  'Acme\u2067gpj\u2069',
  '\u200EAc\u200Fme\u061C',
  'Ac\u200Bme\uFEFF',
  'Ac\u00ADme',
  'Ac\u200Dme',
  'Acme\u{E0041}\u{E0063}\u{E007F}',
  'Ac\u2060me\u2063',
  'Ac\u034Fme\u180E',
  '\u3164Acme\u2800',
  'Ac\uE000me\uD83D',
  'Acme\r\n\u2028\tInc\u0000',
]

/** What a careless replacement, template, format or parser would make something else of. */
const expanding = [
  '$&',
  "$` $' $1 $$",
  '{organization}',
  '{{x}} {status}',
  '%s %d %o',
  '<b>Acme</b>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp;',
  `"Acme" 'Acme' \`Acme\``,
  '\\u202E \\n',
  '__proto__',
  'constructor',
]

/** What mail readers and chats turn into links. */
const linkable = [
  'https://evil.example.com/login',
  'http://evil.example.com',
  'www.evil.example.com',
  'evil.example.com/pay',
  'javascript:alert(1)',
  'mailto:owner@example.com',
  'owner@example.com',
  'Call +1 555 0100 now',
  '<a href="https://evil.example.com">Acme</a>',
  '[Acme](https://evil.example.com)',
]

function invitationTo(name: string, fields: Partial<MemoryInvitation> = {}): MemoryInvitation {
  return memoryInvitation({
    publicOrganizationData: exampleOrganization({ id: `org_${name}`, name }),
    ...fields,
    id: `inv_${name}`,
  })
}

function show(invitations: readonly MemoryInvitation[], props: InvitationListProps = {}) {
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations,
    clock: () => exampleNow,
  })
  const card = invitations[0]?.id ?? ''
  render(
    <WithInvitations client={client}>
      <InvitationList pageSize={100} {...props} />
      <AcceptCard invitationId={card} />
    </WithInvitations>,
  )
  return client
}

/** Every text that somebody reads or hears: what stands there, and the attributes that are spoken or shown. */
function sinks(): string[] {
  const spoken = [
    'title',
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'alt',
    'data-exact',
    'placeholder',
  ]
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.nodeValue ?? '')
  for (const element of document.body.querySelectorAll('*')) {
    texts.push(...spoken.map((name) => element.getAttribute(name) ?? ''))
  }
  return texts.filter(Boolean)
}

function deceiving(): string[] {
  return sinks().filter((text) => hidden.test(text))
}

describe('F43 F44 T24 a text that deceives', () => {
  it('F43 F44 T24: is cleaned in every field of a row and a card, for the eye and the ear', async () => {
    show(
      deceptive.map((text) =>
        invitationTo(text, {
          role: `org:${text}`,
          inviter: { name: text, emailAddress: `${text}@example.com` },
        }),
      ),
    )
    await screen.findByRole('heading', { level: 1 })
    expect(await screen.findAllByRole('listitem')).toHaveLength(deceptive.length)
    expect(sinks().filter((text) => text.includes('Acme')).length).toBeGreaterThan(20)
    expect(deceiving()).toEqual([])
  })

  it('F43 F44 T24: is cleaned in a backend’s own words for a role and a status', async () => {
    show(deceptive.map((text) => invitationTo(text, { roleName: text, status: text })))
    await screen.findByRole('heading', { level: 1 })
    await screen.findAllByRole('listitem')
    expect(screen.getByText(/This invitation is “/)).toBeVisible()
    expect(deceiving()).toEqual([])
  })

  it('F43 F44 T24: is cleaned in badges', () => {
    const url = 'https://logos.example.com/acme.svg'
    render(
      deceptive.map((name) => (
        <p key={name}>
          <OrgLogoBadge named organization={exampleOrganization({ name, hasImage: true, imageUrl: url })} />
          <InvitationStatusBadge status={name} />
        </p>
      )),
    )
    expect(screen.getAllByRole('img', { name: /Ac|emca/ }).length).toBeGreaterThanOrEqual(deceptive.length)
    expect(deceiving()).toEqual([])
  })

  it('F43 F44 T24: is cleaned in what a press announces, and in what can be undone', async () => {
    const name = '\u202EAc\u200Bme\u2067\u00AD'
    show([invitationTo(name)])
    const row = within(await screen.findByRole('listitem'))
    await userEvent.click(row.getByRole('button', { name: 'Decline invitation to Acme' }))
    const undo = await row.findByRole('button', { name: 'Undo declining the invitation to Acme' })
    expect(deceiving()).toEqual([])
    await userEvent.click(undo)
    await userEvent.click(row.getByRole('button', { name: 'Accept invitation to Acme' }))
    expect(await row.findByText('You joined Acme.')).toBeInTheDocument()
    expect(deceiving()).toEqual([])
  })

  it('F43: stands apart from the direction of its surroundings, an address always left to right', async () => {
    show([
      invitationTo('مؤسسة النخيل', {
        role: 'مدير',
        inviter: { name: 'ליאת', emailAddress: 'liat@example.com' },
      }),
    ])
    await screen.findByRole('heading', { level: 1 })
    await screen.findByRole('listitem')
    for (const text of ['مؤسسة النخيل', 'مدير', 'ליאת']) {
      const shown = screen.getAllByText(text)
      expect(shown.length).toBeGreaterThanOrEqual(2)
      expect(shown.map(({ tagName }) => tagName)).toEqual(shown.map(() => 'BDI'))
    }
    for (const address of ['liat@example.com', 'invitee@example.com']) {
      expect(screen.getByText(address).closest('bdi')).toHaveAttribute('dir', 'ltr')
    }
  })

  it('F44: keeps the joiners that emoji and scripts are written with', async () => {
    const names = ['👩🏽‍🚀 Orbit', 'می\u200Cخواهم', 'क्\u200Dष']
    show(names.map((name) => invitationTo(name)))
    await screen.findAllByRole('listitem')
    for (const name of names) expect(screen.getByRole('heading', { level: 3, name })).toBeVisible()
  })
})

describe('F42 a name of 10,000 characters', () => {
  it.each([
    ['without a space', 'm'.repeat(10_000), `${'m'.repeat(80)}…`],
    ['of emoji', '👩🏽‍🚀'.repeat(2_000), `${'👩🏽‍🚀'.repeat(80)}…`],
    ['of stacked marks', `Z${'\u0301\u0316'.repeat(25)}`.repeat(200), /^(Z[\u0301\u0316]{4})+…?$/],
  ])(
    'F42: %s is ended by what a reader takes for a character, wherever it stands',
    async (_what, name, shown) => {
      show([invitationTo(name, { role: name, inviter: { name } })])
      await screen.findByRole('heading', { level: 1 })
      const row = within(await screen.findByRole('listitem'))
      expect(row.getByRole('heading')).toHaveTextContent(shown)
      const whole = screen.getAllByText('Whole name')[0]?.closest('details')
      expect(whole?.open).toBe(false)
      expect(whole?.textContent?.length).toBeGreaterThan(1_000)
      for (const details of document.querySelectorAll('[data-slot=ik-name-details]')) details.remove()
      const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })
      for (const text of sinks()) expect([...segments.segment(text)].length).toBeLessThanOrEqual(125)
    },
  )
})

describe('F46 a text that something would expand', () => {
  it.each(expanding)('F46: %j is shown, labelled and announced letter by letter', async (name) => {
    show([invitationTo(name, { role: name, inviter: { name } })])
    const row = within(await screen.findByRole('listitem'))
    expect(row.getByRole('heading').textContent).toBe(name)
    expect(row.getAllByText(name, { selector: 'bdi' }).length).toBeGreaterThanOrEqual(3)
    const accept = row.getByRole('button', { name: `Accept invitation to ${name}` })
    expect(accept.getAttribute('aria-label')).toBe(`Accept invitation to ${name}`)
    expect(row.getByRole('button', { name: `Decline invitation to ${name}` })).toBeVisible()
    await userEvent.click(accept)
    expect((await row.findByText(/^You joined /)).textContent).toBe(`You joined ${name}.`)
    expect(document.querySelector('b, img, a, script')).toBeNull()
  })

  it('F46: is shown as it is where it is the backend’s word for a status', () => {
    render(expanding.map((status) => <InvitationStatusBadge key={status} status={status} />))
    for (const status of expanding) expect(screen.getByText(status).textContent).toBe(status)
  })
})

describe('T23 a name that looks like an address', () => {
  it('T23: is text, and never leads anywhere', async () => {
    show(linkable.map((text) => invitationTo(text, { role: text, roleName: text, inviter: { name: text } })))
    await screen.findByRole('heading', { level: 1 })
    expect(await screen.findAllByRole('listitem')).toHaveLength(linkable.length)
    for (const name of linkable) expect(screen.getByRole('heading', { level: 3, name })).toBeVisible()
    expect(document.body.querySelectorAll('a, area, form, iframe, [href], [action]')).toHaveLength(0)
  })

  it('T23: leads where the host says once joined, and nowhere else', async () => {
    const name = 'https://evil.example.com'
    show([invitationTo(name)], { openOrganization: () => <a href="/organizations/acme">Open</a> })
    const row = within(await screen.findByRole('listitem'))
    await userEvent.click(row.getByRole('button', { name: /^Accept/ }))
    const link = await row.findByRole('link', { name: `Open ${name}` })
    expect(link).toHaveAttribute('href', '/organizations/acme')
    await waitFor(() => expect(document.body.querySelectorAll('[href]')).toHaveLength(1))
  })
})

describe('F16 a role that nobody has words for', () => {
  const unknown = [
    'wizard',
    'MEMBER',
    'Owner2',
    'org:wizard',
    'memorg:ber',
    'member-of-nothing',
    'constructor',
    '__proto__',
    'toString',
    'администратор',
    '0',
  ]

  it.each(unknown)('F16: %j is shown exactly, in a row and in a card', async (role) => {
    show([invitationTo('Acme', { role })])
    await screen.findByRole('heading', { level: 1 })
    await screen.findByRole('listitem')
    expect(screen.getAllByText(role, { selector: 'bdi' })).toHaveLength(2)
    expect(screen.queryByText(/^(Owner|Admin|Member)$/)).toBeNull()
  })

  it('F16: of any letters is shown exactly, and never as one that is known', async () => {
    const known = ['owner', 'admin', 'member']
    const roles = fc
      .sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), 60)
      .map((role) => role.replaceAll(',', ';'))
      .filter((role) => displayText(role) && !known.includes(role.trim().replace(/^org:/, '')))
    show(roles.map((role, i) => invitationTo(`Organization ${i}`, { role })))
    const rows = await screen.findAllByRole('listitem')
    expect(rows.length).toBeGreaterThan(40)
    const shown = rows.map((row) => row.querySelector('p bdi')?.textContent ?? '')
    expect(shown.toSorted()).toEqual(roles.map((role) => displayText(role)).toSorted())
  })
})

describe('T36 several roles in one', () => {
  it.each([
    ['member,owner', 'Member and Owner'],
    ['member , owner', 'Member and Owner'],
    ['member,admin,owner', 'Member, Admin, and Owner'],
    ['member,wizard', 'Member and wizard'],
    [',,member,,owner,', 'Member and Owner'],
    [`member,${'\u00A0'.repeat(300)}owner`, 'Member and Owner'],
    ['org:member,org:owner', 'Member and Owner'],
    ['member\u200B,\u202Eowner', 'member and owner'],
    [`${'m'.repeat(200)},owner`, `${'m'.repeat(80)}… and Owner`],
  ])('T36: %j are all shown, so that none hides behind another', async (role, shown) => {
    show([invitationTo('Acme', { role })])
    await screen.findByRole('heading', { level: 1 })
    await screen.findByRole('listitem')
    expect(screen.getAllByText(shown, { selector: 'bdi' })).toHaveLength(2)
  })
})
