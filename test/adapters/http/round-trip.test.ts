// @vitest-environment node
import { InvitationError } from 'invitekit/headless'
import type { InvitationErrorCode } from 'invitekit/headless'
import { memoryInvitations } from 'invitekit/testing'
import { describe, expect, it } from 'vitest'
import { acme } from '../../support/handler.ts'
import { httpWorld } from '../../support/http-world.ts'

const everything = { page: 1, pageSize: 50 }
const draft = { emailAddress: 'New@Example.com', role: 'member' }

/** What each of a backend's errors arrives as. */
const arrivals = {
  signedOut: 'serverError',
  wrongAccount: 'wrongAccount',
  unverified: 'unverified',
  forbidden: 'forbidden',
  limitReached: 'limitReached',
  notUsable: 'notUsable',
  expired: 'expired',
  inviterGone: 'inviterGone',
  organizationGone: 'organizationGone',
  alreadyMember: 'alreadyMember',
  alreadyInvited: 'alreadyInvited',
  invalidEmailAddress: 'invalidEmailAddress',
  invalidRole: 'invalidRole',
  rateLimited: 'rateLimited',
  network: 'network',
  timeout: 'timeout',
  serverError: 'serverError',
  malformed: 'malformed',
  unconfirmed: 'unconfirmed',
  notSent: 'notSent',
  offline: 'offline',
  changed: 'changed',
  framed: 'framed',
  unsupported: 'unsupported',
  other: 'other',
} satisfies Record<InvitationErrorCode, InvitationErrorCode>

const codes = Object.entries(arrivals).flatMap(([word, told]) => (isCode(word) ? { code: word, told } : []))

function isCode(word: string): word is InvitationErrorCode {
  return Object.hasOwn(arrivals, word)
}

describe('over HTTP', () => {
  it('lists as memory does, but for the link', async () => {
    const { sent, database } = httpWorld()
    const memory = memoryInvitations({ database, emailAddress: 'ana@example.com', organization: acme }).sent
    const query = { ...everything, status: ['pending'], search: 'invitee', order: 'emailAddress' } as const
    expect(await sent.list(query)).toEqual({ ...(await memory?.list(query)), truncated: false })
    expect((await sent.list({ ...query, search: 'nobody' })).items).toEqual([])
    expect((await sent.list({ ...query, status: [] })).items).toEqual([])
  })

  it('asks for what it was asked for', async () => {
    const { sent, calls } = httpWorld()
    const query = {
      page: 2,
      pageSize: 7,
      status: ['pending', 'expired'],
      search: 'b+o&x=1',
      order: '-expiresAt',
    } as const
    await sent.list(query)
    expect(calls).toMatchObject([{ verb: 'list', argument: query }])
  })

  it('tells of each address what became of it, in order', async () => {
    const { sent } = httpWorld()
    const drafts = [
      draft,
      { emailAddress: 'invitee@example.com', role: 'member' },
      { emailAddress: 'no address', role: 'member' },
      { emailAddress: 'b@example.com', role: 'owner' },
      draft,
    ]
    const outcomes = await sent.send(drafts)
    expect(outcomes.map((outcome) => outcome.draft)).toEqual(drafts)
    expect(outcomes.map(({ error }) => error?.code)).toEqual([
      undefined,
      'alreadyInvited',
      'invalidEmailAddress',
      'invalidRole',
      'alreadyInvited',
    ])
    expect(outcomes[0]?.invitation).toMatchObject({
      emailAddress: 'new@example.com',
      role: 'member',
      status: 'pending',
    })
    expect(await sent.send([])).toEqual([])
  })

  it('revokes, mails again, removes, and asks for link and roles', async () => {
    const { sent, database } = httpWorld()
    expect(await sent.roles()).toEqual(database.roles)
    expect(await sent.link('inv_acme')).toBe('https://app.example.com/accept?secret=canary-link')
    expect(await sent.resend('inv_acme')).toMatchObject({ id: 'inv_acme', status: 'pending' })
    expect(await sent.revoke('inv_acme')).toMatchObject({ id: 'inv_acme', status: 'revoked', revoked: true })
    expect(await sent.remove('inv_acme')).toBeUndefined()
    expect(database.invitations.has('inv_acme')).toBe(false)
    await expect(sent.revoke('inv_acme')).rejects.toMatchObject({ code: 'notUsable', status: 404 })
  })

  it.each(codes)('brings $code as $told, with its wait and nothing else', async ({ code, told }) => {
    const { sent, backend } = httpWorld()
    const thrown = new InvitationError(code, { status: 418, backendCode: 'canary', retryAfter: 1500 })
    backend.before = ({ verb }) => {
      if (verb !== 'send') throw thrown
    }
    const asked = [
      () => sent.list(everything),
      () => sent.revoke('inv_acme'),
      () => sent.remove('inv_acme'),
      () => sent.link('inv_acme'),
    ]
    for (const ask of asked) {
      await expect(ask()).rejects.toBeInstanceOf(InvitationError)
      await expect(ask()).rejects.toMatchObject({ code: told, retryAfter: 1500, backendCode: undefined })
    }
    backend.shape = (port) => ({
      ...port,
      list: async () => ({ items: [], hasNextPage: false, total: 0 }),
      send: async (drafts) => drafts.map((one) => ({ draft: one, error: thrown })),
    })
    const [outcome] = await sent.send([draft])
    expect(outcome).toMatchObject({ draft, error: { code: told, retryAfter: 1500 } })
  })

  it.each([
    ['', 'signedOut'],
    ['member', 'forbidden'],
    ['homeless', 'forbidden'],
  ] as const)('is told who may not: “%s”', async (who, code) => {
    const { sent } = httpWorld({ who })
    await expect(sent.list(everything)).rejects.toMatchObject({ code })
    await expect(sent.revoke('inv_acme')).rejects.toMatchObject({ code })
    const outcomes = await sent.send([draft, draft])
    expect(outcomes.map(({ error }) => error?.code)).toEqual([code, code])
  })

  it('sends 1,000 drafts, 100 a request', async () => {
    const { sent, requests, calls } = httpWorld({ pendingLimit: false })
    const drafts = Array.from({ length: 1000 }, (_, n) => ({
      emailAddress: `p${n}@example.com`,
      role: 'member',
    }))
    const outcomes = await sent.send(drafts)
    expect(outcomes.map((outcome) => outcome.invitation?.emailAddress)).toEqual(
      drafts.map((one) => one.emailAddress),
    )
    expect(requests).toHaveLength(10)
    expect(calls).toHaveLength(100)
  })

  it('sends drafts as long as any, each request within what a handler takes', async () => {
    const { sent, requests } = httpWorld()
    const lengths = [
      '"'.repeat(300),
      '字'.repeat(300),
      '\u0001'.repeat(300),
      'a'.repeat(100_000),
      '💌'.repeat(160),
    ]
    const drafts = Array.from({ length: 200 }, (_, n) => ({
      emailAddress: `${lengths[n % lengths.length]}${n}@example.com`,
      role: 'member',
    }))
    const outcomes = await sent.send(drafts)
    expect(outcomes.map((outcome) => outcome.draft)).toEqual(drafts)
    // Two of five are well-formed, and short enough.
    expect(outcomes.filter(({ invitation }) => invitation)).toHaveLength(40)
    expect(outcomes.filter(({ error }) => error?.code === 'invalidEmailAddress')).toHaveLength(160)
    const sizes = await Promise.all(requests.map(async (request) => (await request.arrayBuffer()).byteLength))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64 * 1024)
  })
})
