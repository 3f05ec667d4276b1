import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeOutcome, decodeReceived, decodeSent } from '../../../src/adapters/better-auth/decode.ts'
import type { InvitationRecord } from '../../../src/model/invitation.ts'
import type { InvitationStatus } from '../../../src/model/status.ts'
import type {
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
} from '../../../src/model/user-organization-invitation.ts'
import { accepted } from './recorded.ts'

const now = at('2026-11-21T22:49:00.000Z')

function at(iso: string): number {
  return Date.parse(iso)
}

function common(id: string, emailAddress: string, created: string, expires: string) {
  return {
    id,
    emailAddress,
    role: 'member',
    createdAt: at(`2026-11-21T22:48:${created}Z`),
    updatedAt: null,
    expiresAt: at(`2026-11-${expires}Z`),
  }
}

const acmeBob = common('xYhT6Gm0DhZOa1Hb29gioxVg26MY5jGq', 'bob@example.com', '32.752', '23T22:48:34.669')
const acmeImplicit = common(
  'QoWjISPPyJRg7I5ugOgNxKeRtuJdubze',
  'implicit@example.com',
  '32.876',
  '23T22:48:32.876',
)
const acmeMany = {
  ...common('6zThd5cyusIU7YKBgAN8YByjkoBkqbZe', 'many@example.com', '33.012', '23T22:48:33.012'),
  role: 'admin,member',
}
const acmeDesigner = common(
  'XeUmZTqlzWGYzTy1Ucbk6Hhu3bmFlQao',
  'designer@example.com',
  '33.079',
  '23T22:48:33.079',
)
const acmeUnverified = common(
  'cih8TbnV6GoO06pNVchn1MzYgdn2hgDQ',
  'unverified@example.com',
  '36.675',
  '23T22:48:36.675',
)
const acmeMallory = common(
  'YwZvOiz8P69ByAliI9DeSQKtNgOiFc82',
  'mallory@example.com',
  '37.467',
  '23T22:48:37.467',
)
const globexBobPast = common(
  'H3l3NAryQqZysGp6HfJrA9w5h6tn8Yqy',
  'bob@example.com',
  '37.031',
  '21T22:47:37.039',
)
const globexBob = common('OfQPaIOWq9qLCJ3AXtKdy8SapnKbgawC', 'bob@example.com', '37.167', '23T22:48:37.166')
const globexMallory = common(
  'sqSiEGAbpNBZFrtqHebsKMP4pYgiH6kT',
  'mallory@example.com',
  '37.386',
  '23T22:48:37.386',
)
const lastBob = common('c6G9jpMgQlpXEC4BuHv6NI75rgJvgDoi', 'bob@example.com', '40.691', '23T22:48:40.691')
const lastBobAgain = {
  ...common('lgna2oS3LqsXuTFnECgHR14jXSpdJVAd', 'bob@example.com', '40.733', '23T22:48:40.733'),
  role: 'admin',
}
const lastCarl = common('4dAvOlKfJmKFptGfNhX1mG02X59mvUlw', 'carl@example.com', '40.865', '23T22:48:40.865')

function sent(row: typeof acmeBob, status: InvitationStatus = 'pending'): InvitationRecord {
  return { ...row, status, publicMetadata: null, revoked: status === 'revoked' }
}

function received(
  row: typeof acmeBob,
  organization: { id: string; name: string; slug?: string },
  rest: Partial<ReceivedInvitationRecord> = {},
): ReceivedInvitationRecord {
  return {
    ...row,
    status: 'pending',
    publicMetadata: {},
    publicOrganizationData: { slug: null, hasImage: false, imageUrl: '', ...organization },
    ...rest,
  }
}

const acme = { id: '2MPC6jDmuhdp9lxjkJfa8B9J233JxLBv', name: 'Acme, Inc.' }
const globex = { id: 'JQ1FRWAeNpk016YLREvflecgKc4Sr0lh', name: 'Globex' }
const inviter = { emailAddress: 'owner@example.com' }

/** What every recorded answer to the sending side comes to. */
const sentRecords: Record<string, InvitationRecord[]> = {
  '004-invite-member-ok': [sent({ ...acmeBob, expiresAt: at('2026-11-23T22:48:32.752Z') })],
  '005-invite-member-active-organization': [sent(acmeImplicit)],
  '006-invite-member-several-roles': [sent(acmeMany)],
  '007-invite-member-with-team': [sent(acmeDesigner)],
  '009-invite-member-resend': [sent(acmeBob)],
  '032-list-invitations-ok': [sent(acmeBob), sent(acmeImplicit), sent(acmeMany), sent(acmeDesigner)],
  '033-list-invitations-empty': [],
  '034-list-invitations-paging-is-ignored': [
    sent(acmeBob),
    sent(acmeImplicit),
    sent(acmeMany),
    sent(acmeDesigner),
  ],
  '055-list-invitations-includes-expired': [sent(globexBobPast, 'expired')],
  '056-invite-member-resend-of-expired-makes-a-new-one': [sent(globexBob)],
  '069-cancel-invitation-ok': [sent(globexMallory, 'revoked')],
  '070-cancel-invitation-twice': [sent(globexMallory, 'revoked')],
  '072-cancel-invitation-of-accepted-one': [sent(acmeBob, 'revoked')],
  '073-list-invitations-all-statuses': [
    sent(acmeBob, 'revoked'),
    sent(acmeImplicit),
    sent(acmeMany),
    sent(acmeDesigner),
    sent(acmeUnverified, 'accepted'),
    sent(acmeMallory),
  ],
  '074-list-invitations-all-statuses-globex': [
    sent(globexBobPast, 'declined'),
    sent(globexBob, 'declined'),
    sent(globexMallory, 'revoked'),
  ],
  '087-reinvite-cancels-the-old-one': [sent(lastBobAgain)],
  '088-reinvite-list': [sent(lastBob, 'revoked'), sent(lastBobAgain)],
  '091-admin-list-hides-owner-invitations': [sent(lastBob, 'revoked'), sent(lastBobAgain), sent(lastCarl)],
}

/** What every recorded answer to the receiving side's reads comes to. */
const receivedRecords: Record<string, ReceivedInvitationRecord[]> = {
  '021-get-invitation-ok': [received(acmeBob, { ...acme, slug: 'acme' }, { inviter })],
  '027-list-user-invitations-ok': [received(acmeBob, acme)],
  '028-list-user-invitations-empty': [],
  '048-get-invitation-unverified-email-allowed-by-default': [
    received(acmeUnverified, { ...acme, slug: 'acme' }, { inviter }),
  ],
  '054-list-user-invitations-includes-expired': [received(globexBobPast, globex, { status: 'expired' })],
  '058-list-user-invitations-after-reject': [received(globexBob, globex)],
}

/** What every recorded answer to an accept or reject comes to. */
const outcomes: Record<string, ReceivedInvitationOutcome> = {
  '042-accept-invitation-ok': { id: acmeBob.id, status: 'accepted', role: 'member' },
  '049-accept-invitation-unverified-email-allowed-by-default': {
    id: acmeUnverified.id,
    status: 'accepted',
    role: 'member',
  },
  '057-reject-invitation-expired-still-works': { id: globexBobPast.id, status: 'declined' },
  '062-reject-invitation-ok': { id: globexBob.id, status: 'declined' },
  '080-accept-invitation-when-already-member': {
    id: 'KC4zc8qtoR8PPBThU6f7iqzIc1G1Bf0b',
    status: 'accepted',
    role: 'member',
  },
  '093-accept-invitation-after-inviter-left': { id: lastCarl.id, status: 'accepted', role: 'member' },
}

/** The body as better-auth's client hands it over, which makes a `Date` of every date. */
function revived(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    key.endsWith('At') && typeof value === 'string' ? new Date(value) : value,
  )
}

function rows(body: unknown): unknown[] {
  return Array.isArray(body) ? body : [body]
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return { ...Object(value) }
}

const whole = {
  id: 'inv_1',
  email: 'invitee@example.com',
  role: 'member',
  status: 'pending',
  createdAt: '2026-11-21T22:48:00.000Z',
  expiresAt: '2026-11-23T22:48:00.000Z',
  organizationId: 'org_1',
  organizationName: 'Acme',
  organizationSlug: 'acme',
  organizationLogo: 'https://img.example/acme.png',
  inviterId: 'user_1',
  inviterName: 'Ada',
  inviterEmail: 'ada@example.com',
  teamId: null,
}

describe('a recorded answer', () => {
  it('has a row in one of the tables, each one', () => {
    const named = [sentRecords, receivedRecords, outcomes].flatMap((table) => Object.keys(table))
    expect(named.toSorted()).toEqual([...accepted.keys()].toSorted())
    expect(accepted.size).toBe(30)
  })

  it.each(Object.entries(sentRecords))('%s gives the sent invitations', (name, records) => {
    const body = accepted.get(name)
    expect(rows(body).map((row) => decodeSent(row, now))).toEqual(records)
    expect(rows(revived(body)).map((row) => decodeSent(row, now))).toEqual(records)
  })

  it.each(Object.entries(receivedRecords))('%s gives the received invitations', (name, records) => {
    const body = accepted.get(name)
    expect(rows(body).map((row) => decodeReceived(row, now))).toEqual(records)
    expect(rows(revived(body)).map((row) => decodeReceived(row, now))).toEqual(records)
  })

  it.each(Object.entries(outcomes))('%s gives the outcome', (name, outcome) => {
    const body = accepted.get(name)
    expect(decodeOutcome(body, now)).toEqual(outcome)
    expect(decodeOutcome(revived(body), now)).toEqual(outcome)
  })

  it('F14: still gives a row when any one field but the id is missing', () => {
    for (const row of [...accepted.values()].flatMap(rows)) {
      const fields = fieldsOf(fieldsOf(row).invitation ?? row)
      for (const missing of Object.keys(fields)) {
        const { [missing]: _missing, ...rest } = fields
        const id = missing === 'id' ? undefined : fields.id
        expect(decodeSent(rest, now)?.id).toBe(id)
        expect(decodeReceived(rest, now)?.id).toBe(id)
        expect(decodeOutcome({ invitation: rest }, now)?.id).toBe(id)
      }
    }
  })
})

describe('an invitation', () => {
  it('is read whole where the host adds a logo and the inviter’s name', () => {
    expect(decodeReceived(whole, now)).toEqual({
      id: 'inv_1',
      emailAddress: 'invitee@example.com',
      role: 'member',
      status: 'pending',
      createdAt: at('2026-11-21T22:48:00.000Z'),
      updatedAt: null,
      expiresAt: at('2026-11-23T22:48:00.000Z'),
      inviter: { name: 'Ada', emailAddress: 'ada@example.com' },
      publicMetadata: {},
      publicOrganizationData: {
        id: 'org_1',
        name: 'Acme',
        slug: 'acme',
        hasImage: true,
        imageUrl: 'https://img.example/acme.png',
      },
    })
  })

  it.each([
    ['pending', 'pending'],
    ['accepted', 'accepted'],
    ['rejected', 'declined'],
    ['canceled', 'revoked'],
    ['expired', 'expired'],
    ['on_hold', 'on_hold'],
    ['CANCELED', 'CANCELED'],
    ['cancelled', 'cancelled'],
    ['', ''],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    [7, '7'],
    [null, ''],
    [{}, ''],
  ])('F15: whose status is %j counts as %j', (word, status) => {
    const row = { ...whole, status: word }
    expect(decodeReceived(row, now)?.status).toBe(status)
    expect(decodeSent(row, now)?.status).toBe(status)
    expect(decodeSent(row, now)?.revoked).toBe(status === 'revoked')
    expect(decodeOutcome({ invitation: row }, now)).toEqual({ id: 'inv_1', status })
  })

  it('that is pending past its time counts as expired, to the millisecond', () => {
    const end = at(whole.expiresAt)
    expect(decodeReceived(whole, end - 1)?.status).toBe('pending')
    expect(decodeReceived(whole, end)?.status).toBe('expired')
    expect(decodeSent(whole, end)?.status).toBe('expired')
    expect(decodeOutcome({ invitation: whole }, end)?.status).toBe('expired')
  })

  it.each(['accepted', 'rejected', 'canceled', 'on_hold'])('that is %s never counts as expired', (status) => {
    expect(decodeReceived({ ...whole, status }, Number.MAX_VALUE)?.status).not.toBe('expired')
  })

  it('F18: that says nothing readable of its end has none', () => {
    for (const expiresAt of [undefined, null, '', 'soon', 0, 1e20, {}]) {
      const record = decodeReceived({ ...whole, expiresAt }, Number.MAX_VALUE)
      expect(record?.expiresAt).toBeUndefined()
      expect(record?.status).toBe('pending')
    }
  })

  it.each(['member', 'admin,member', 'member, owner', 'org:wizard', ' '])(
    'F16: keeps the role %j as it is',
    (role) => {
      expect(decodeReceived({ ...whole, role }, now)?.role).toBe(role)
      expect(decodeSent({ ...whole, role }, now)?.role).toBe(role)
    },
  )

  it.each([undefined, null, '', {}, [], true])('whose id is %j can’t be acted on, and so is none', (id) => {
    expect(decodeReceived({ ...whole, id }, now)).toBeUndefined()
    expect(decodeSent({ ...whole, id }, now)).toBeUndefined()
    expect(decodeOutcome({ invitation: { ...whole, id } }, now)).toBeUndefined()
  })

  it('keeps a serial id as text', () => {
    expect(decodeReceived({ ...whole, id: 0 }, now)?.id).toBe('0')
    expect(decodeSent({ ...whole, id: 42 }, now)?.id).toBe('42')
    expect(decodeReceived({ ...whole, organizationId: 7 }, now)?.publicOrganizationData.id).toBe('7')
  })

  it('that was accepted tells the role that was granted, if the answer has it', () => {
    const invitation = { ...whole, status: 'accepted', role: 'admin' }
    const outcome = { id: 'inv_1', status: 'accepted' }
    expect(decodeOutcome({ invitation, member: { role: 'member' } }, now)).toEqual({
      ...outcome,
      role: 'member',
    })
    for (const member of [undefined, null, {}, { role: '' }, { role: ['owner'] }, 'owner']) {
      expect(decodeOutcome({ invitation, member }, now)).toEqual(outcome)
    }
  })

  it('names an inviter only where there is a name or an address', () => {
    expect(decodeReceived({ ...whole, inviterName: '' }, now)?.inviter).toEqual({
      emailAddress: 'ada@example.com',
    })
    expect(decodeReceived({ ...whole, inviterEmail: null }, now)?.inviter).toEqual({ name: 'Ada' })
    expect(decodeReceived({ ...whole, inviterName: {}, inviterEmail: [] }, now)?.inviter).toBeUndefined()
  })

  it('has no logo where the address is empty or no text', () => {
    for (const organizationLogo of ['', null, undefined, {}, true]) {
      const organization = decodeReceived({ ...whole, organizationLogo }, now)?.publicOrganizationData
      expect(organization).toMatchObject({ hasImage: false, imageUrl: '' })
    }
  })

  it('does not carry what better-auth sends besides', () => {
    const row = { ...whole, token: 'secret', url: 'https://evil.example', metadata: { token: 'secret' } }
    expect(JSON.stringify([decodeReceived(row, now), decodeSent(row, now)])).not.toMatch(/secret|evil|user_1/)
  })

  it('can be written to JSON and read again without loss', () => {
    const records = [decodeReceived(whole, now), decodeSent({ ...whole, createdAt: 'never' }, now)]
    expect(JSON.parse(JSON.stringify(records))).toEqual(records)
  })
})

it.each<[unknown]>([
  [undefined],
  [null],
  ['inv_1'],
  [42],
  [true],
  [[]],
  [[whole]],
  [{}],
  [{ invitation: null }],
])('finds no invitation in %j', (value) => {
  expect(decodeReceived(value, now)).toBeUndefined()
  expect(decodeSent(value, now)).toBeUndefined()
  expect(decodeOutcome(value, now)).toBeUndefined()
})

it('finds no outcome in an invitation that is not inside an answer', () => {
  expect(decodeOutcome(whole, now)).toBeUndefined()
  expect(decodeOutcome([{ invitation: whole }], now)).toBeUndefined()
})

it('takes nothing from a prototype', () => {
  const json = '{"__proto__": {"id": "polluted", "organizationName": "Evil"}}'
  expect(decodeReceived(JSON.parse(json), now)).toBeUndefined()
  const named = decodeReceived(JSON.parse(json.replace('{', '{"id": "inv_1", ')), now)
  expect(named?.id).toBe('inv_1')
  expect(named?.publicOrganizationData.name).toBe('')
  expect({}).not.toHaveProperty('organizationName')
})

it('reads 10,000 arbitrary values without a fault', () => {
  const prototype = Object.getOwnPropertyNames(Object.prototype)
  const value = fc.json().map((json): unknown => JSON.parse(json))
  const moment = fc.oneof(
    value,
    fc.double(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom('2026-11-22', ''),
  )
  const text = fc.oneof(value, fc.string())
  const fields = {
    ...Object.fromEntries(Object.keys(whole).map((key) => [key, text])),
    createdAt: moment,
    expiresAt: moment,
  }
  const row = fc.record(fields, { requiredKeys: [] })
  const answer = fc.record({ invitation: row, member: value }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.oneof(value, row, answer), (any) => {
      const records = [decodeReceived(any, now), decodeSent(any, now)]
      for (const record of records) {
        if (!record) continue
        expect(record.id).not.toBe('')
        const times = [record.createdAt ?? now, record.expiresAt ?? now]
        expect(times.map((time) => new Date(time).getUTCFullYear() >= 2000)).toEqual([true, true])
        expect([record.emailAddress, record.role, record.status].map((field) => typeof field)).toEqual([
          'string',
          'string',
          'string',
        ])
      }
      expect(decodeOutcome(any, now)?.id).not.toBe('')
    }),
    { numRuns: 10_000 },
  )
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype)
}, 60_000)
