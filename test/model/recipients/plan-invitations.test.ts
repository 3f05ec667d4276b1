import { parseRecipients, planInvitations, receiptText } from 'invitekit/headless'
import type { PlanInput } from 'invitekit/headless'
import { describe, expect, it } from 'vitest'

const roles = [
  { key: 'org:member', name: 'Member' },
  { key: 'org:admin', name: 'Administrator' },
]
const words = { emailAddress: '', name: '', role: '', outcome: '', reason: '', states: {}, reasons: {} }

function plan(text: string, input: Omit<PlanInput, 'recipients' | 'role'> & { role?: string } = {}) {
  return planInvitations({ recipients: parseRecipients(text), role: 'org:member', ...input })
}

function kinds(text: string, input?: Parameters<typeof plan>[1]) {
  return plan(text, input).rows.map(({ kind }) => kind)
}

const earlier = (emailAddress: string, status: string, id = status) => ({ id, emailAddress, status })
const decide = (emailAddress: string, decision: object) => new Map([[emailAddress, decision]])
/** Real providers are put together here, so that no address of theirs stands in a file. */
const at = (domain: string) => `maya${String.fromCodePoint(64)}${domain}`

describe('F54 the plan of a paste', () => {
  it('F54: has every recipient and every unused token, in the order of the text', () => {
    const { rows, counts, complete } = plan(
      'nonsense\nMaya <maya@example.com>\nnoor@localhost, ana@example.com',
    )
    expect(rows.map(({ kind, text }) => [kind, text])).toEqual([
      ['invalid', 'nonsense'],
      ['ready', 'Maya <maya@example.com>'],
      ['invalid', 'noor@localhost'],
      ['ready', 'ana@example.com'],
    ])
    expect(rows[0]).toMatchObject({ emailAddress: '', reason: 'notAnAddress' })
    expect(counts).toMatchObject({ ready: 2, invalid: 2, duplicate: 0 })
    expect(complete).toBe(false)
  })

  it('F54: has the name in the draft, for the receipt', () => {
    const input = { invitations: [earlier('noor@example.com', 'pending')], canResend: true }
    const decisions = decide('noor@example.com', { resend: true })
    const { send } = plan('Maya Lind <maya@example.com>, Noor <noor@example.com>', { ...input, decisions })
    expect(send.map(({ name }) => name)).toEqual(['Maya Lind', 'Noor'])
    expect(receiptText([{ draft: send[0] ?? { emailAddress: '', role: '' }, state: 'sent' }], words)).toBe(
      'Maya Lind <maya@example.com> (org:member): sent',
    )
  })

  it('F54: sends what is ready, renewed or mailed again, and nothing else', () => {
    const { send, complete } = plan('maya@example.com, noor@example.com, ana@example.com, ola@example.com', {
      invitations: [
        { ...earlier('noor@example.com', 'expired'), expiresAt: 5, updatedAt: 3 },
        earlier('ana@example.com', 'pending'),
      ],
      members: ['ola@example.com'],
      canResend: true,
      decisions: decide('ana@example.com', { resend: true }),
    })
    expect(send).toEqual([
      { emailAddress: 'maya@example.com', role: 'org:member' },
      {
        emailAddress: 'noor@example.com',
        role: 'org:member',
        invitation: { id: 'expired', status: 'expired', expiresAt: 5, updatedAt: 3 },
      },
      {
        emailAddress: 'ana@example.com',
        role: 'org:member',
        invitation: { id: 'pending', status: 'pending' },
      },
    ])
    expect(complete).toBe(true)
  })

  it('takes an address for the same in any case, and its domain in any script', () => {
    const text = 'Maya@Example.com maya@EXAMPLE.com maya@münchen.example maya@xn--mnchen-3ya.example'
    expect(kinds(text)).toEqual(['ready', 'duplicate', 'ready', 'duplicate'])
    expect(kinds('maya@example.com', { members: ['MAYA@example.com'] })).toEqual(['member'])
    expect(kinds('MAYA@example.com', { members: ['maya@example.com'] })).toEqual(['member'])
  })

  it('never sends to an address twice, whatever is decided', () => {
    const decisions = decide('maya@example.com', { keep: true, resend: true })
    expect(plan('maya@example.com MAYA@example.com', { decisions }).send).toHaveLength(1)
  })

  it('puts membership before an invitation, and a pending one before an expired one', () => {
    const invitations = [
      earlier('maya@example.com', 'pending', 'one'),
      earlier('maya@example.com', 'expired', 'two'),
      earlier('noor@example.com', 'expired', 'three'),
      earlier('noor@example.com', 'pending', 'four'),
    ]
    expect(kinds('maya@example.com', { invitations, members: ['maya@example.com'] })).toEqual(['member'])
    const { rows } = plan('maya@example.com noor@example.com', { invitations })
    expect(rows.map(({ kind, invitation }) => [kind, invitation?.id])).toEqual([
      ['invited', 'one'],
      ['invited', 'four'],
    ])
  })

  it('mails a pending one again only where that was decided and the backend can', () => {
    const input = { invitations: [earlier('maya@example.com', 'pending')] }
    const decisions = decide('maya@example.com', { resend: true })
    expect(kinds('maya@example.com', { ...input, canResend: true })).toEqual(['invited'])
    expect(kinds('maya@example.com', { ...input, decisions })).toEqual(['invited'])
    expect(kinds('maya@example.com', { ...input, decisions, canResend: true })).toEqual(['resend'])
  })

  it('renews an expired one unless it is to be left; by a plain draft where nothing can be mailed again', () => {
    const invitations = [earlier('maya@example.com', 'expired')]
    expect(kinds('maya@example.com', { invitations })).toEqual(['renew'])
    expect(plan('maya@example.com', { invitations }).send).toEqual([
      { emailAddress: 'maya@example.com', role: 'org:member' },
    ])
    const decisions = decide('maya@example.com', { leave: true })
    expect(plan('maya@example.com', { invitations, decisions })).toMatchObject({
      rows: [{ kind: 'invited', invitation: { status: 'expired' } }],
      send: [],
      complete: true,
    })
  })

  it('renews by a plain draft where the text or the person gives a role: mailing again would keep the old one', () => {
    const input = { invitations: [earlier('maya@example.com', 'expired')], canResend: true }
    const decisions = decide('maya@example.com', { role: 'org:admin' })
    expect(plan('maya@example.com', input).send).toMatchObject([{ invitation: { id: 'expired' } }])
    for (const { send } of [
      plan('maya@example.com, admin', input),
      plan('maya@example.com', { ...input, decisions }),
    ])
      expect(send[0]?.invitation).toBeUndefined()
  })

  it('invites anew where an earlier one was accepted, declined or revoked', () => {
    for (const status of ['accepted', 'declined', 'revoked', 'bounced'])
      expect(kinds('maya@example.com', { invitations: [earlier('maya@example.com', status)] })).toEqual([
        'ready',
      ])
  })

  it('lets only the allowed domains pass, subdomains only as `*.`', () => {
    const text = 'a@acme.example b@eu.acme.example c@notacme.example d@münchen.example'
    const policy = (...allowedDomains: string[]) => ({ policy: { allowedDomains } })
    const [yes, no] = ['ready', 'notAllowed']
    expect(kinds(text, policy('acme.example'))).toEqual([yes, no, no, no])
    expect(kinds(text, policy('@ACME.example', '*.acme.example'))).toEqual([yes, yes, no, no])
    expect(kinds(text, policy('*.acme.example'))).toEqual([no, yes, no, no])
    expect(kinds(text, policy('xn--mnchen-3ya.example'))).toEqual([no, no, no, yes])
    expect(kinds(text, policy())).toEqual([no, no, no, no])
  })

  it('maps a role word to a role by key or name, with or without `org:`, in any case', () => {
    const text =
      'email,role\na@example.com,Admin\nb@example.com,ADMINISTRATOR\nc@example.com,org:admin\nd@example.com,'
    const { rows } = plan(text, { policy: { roles } })
    expect(rows.map(({ role }) => role)).toEqual(['org:admin', 'org:admin', 'org:admin', 'org:member'])
    expect(kinds('email,role\na@example.com,boss', { policy: { roles } })).toEqual(['roleNotAllowed'])
    expect(plan('email,role\na@example.com,boss').rows).toMatchObject([{ kind: 'ready', role: 'boss' }])
    const decisions = decide('a@example.com', { role: 'org:admin' })
    expect(plan('email,role\na@example.com,boss', { policy: { roles }, decisions }).rows).toMatchObject([
      { kind: 'ready', role: 'org:admin' },
    ])
    expect(kinds('a@example.com', { role: '', policy: { roles } })).toEqual(['ready'])
  })

  it('asks about a typo once the rest is in order, unless it was overruled or has been invited before', () => {
    const typo = at('gmial.com')
    expect(plan(typo).rows).toMatchObject([{ kind: 'typo', suggestion: at('gmail.com') }])
    expect(kinds(typo, { decisions: decide(typo, { keep: true }) })).toEqual(['ready'])
    expect(kinds(typo, { invitations: [earlier(typo, 'expired')] })).toEqual(['renew'])
    expect(
      plan('maya@acmewokrs.example', { policy: { allowedDomains: ['acmeworks.example'] } }).rows,
    ).toMatchObject([{ kind: 'notAllowed', suggestion: 'maya@acmeworks.example' }])
    expect(kinds('maya@acmewokrs.example', { members: ['noor@acmeworks.example'] })).toEqual(['typo'])
    expect(kinds('maya@acmewokrs.example', { domains: ['acmeworks.example'] })).toEqual(['typo'])
    expect(
      kinds('email,role\nmaya@acmewokrs.example,boss', { domains: ['acmeworks.example'], policy: { roles } }),
    ).toEqual(['roleNotAllowed'])
  })

  it('gives the seats in the order of the text, to what takes one', () => {
    const text = 'a@example.com b@example.com c@example.com d@example.com e@example.com'
    const invitations = [earlier('b@example.com', 'pending'), earlier('d@example.com', 'expired')]
    const input = { invitations, canResend: true, decisions: decide('b@example.com', { resend: true }) }
    expect(kinds(text, { ...input, policy: { seats: 2 } })).toEqual([
      'ready',
      'resend',
      'ready',
      'beyondSeats',
      'beyondSeats',
    ])
    expect(kinds('a@example.com', { policy: { seats: 0 } })).toEqual(['beyondSeats'])
  })
})
