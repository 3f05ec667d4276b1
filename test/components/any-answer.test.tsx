import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import fc from 'fast-check'
import { AcceptCard, InvitationError, InvitationList, SentInvitations } from 'invitekit'
import type { InvitationsClient } from 'invitekit'
import { WithInvitations } from 'invitekit/testing'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { receivedOne, receivedPage, roles, sentPage } from '../../src/query/answers.ts'

const organization = { id: 'org_1', name: 'Acme', slug: 'acme', hasImage: false, imageUrl: '' }
const whole = {
  id: 'inv_1',
  emailAddress: 'maya@example.com',
  publicOrganizationData: organization,
  organization,
  publicMetadata: {},
  role: 'member',
  status: 'pending',
  createdAt: Date.UTC(2026, 10, 1),
  updatedAt: null,
  expiresAt: Date.UTC(2100, 0, 1),
}

/** What a host's own server may say in the place of a whole invitation. */
const rows: Record<string, unknown> = {
  'an id alone': { id: 'inv_1' },
  'null wherever that is possible': {
    ...Object.fromEntries(Object.keys(whole).map((key) => [key, null])),
    id: 'inv_1',
    inviter: null,
  },
  'an organization without a name': { ...whole, publicOrganizationData: {}, organization: {} },
  'numbers for texts': {
    ...whole,
    id: 7,
    role: 5,
    roleName: 3,
    publicOrganizationData: { ...organization, name: 5, imageUrl: 4 },
    organization: { ...organization, name: 5 },
    inviter: { name: 1, emailAddress: 2 },
  },
  'dates in words': { ...whole, createdAt: '2026-11-01T00:00:00Z', expiresAt: '2100-01-01T00:00:00Z' },
}

/** A client of a host's own: whatever its server has said is passed on. */
function passingOn(value: unknown): InvitationsClient {
  const answer = () => JSON.parse(JSON.stringify(value))
  const refuse = () => Promise.reject(new InvitationError('unsupported'))
  return {
    scope: `own:${JSON.stringify(value)}`,
    received: { list: async () => answer(), get: async () => answer(), accept: refuse },
    sent: { list: async () => answer(), send: refuse, revoke: refuse, roles: async () => answer() },
  }
}

/** A row that can be accepted; what the server says to that, and when it is asked again. */
function accepting(answer: unknown, now: unknown): InvitationsClient {
  const pass = async (value: unknown) => JSON.parse(JSON.stringify(value))
  return {
    scope: `own:${JSON.stringify([answer, now])}`,
    received: {
      list: () => pass({ items: [whole], hasNextPage: false }),
      get: () => pass(now),
      accept: () => pass(answer),
    },
  }
}

function show(value: unknown, page: ReactNode) {
  render(<WithInvitations client={passingOn(value)}>{page}</WithInvitations>)
}

describe('a host’s own client that passes on what its server says', () => {
  it.each(Object.entries(rows))('shows a received invitation with %s', async (_, row) => {
    show({ items: [row], hasNextPage: false }, <InvitationList />)
    expect(await screen.findByRole('heading', { level: 3 })).toHaveTextContent(/^(Acme|Unnamed|5)$/)
  })

  it.each(Object.entries(rows))('shows a card with %s', async (_, row) => {
    show(row, <AcceptCard invitationId="inv_1" />)
    expect(await screen.findByRole('heading', { level: 1, name: /(Acme|Unnamed|5)$/ })).toBeVisible()
  })

  it.each(Object.entries(rows))('shows a sent invitation with %s', async (_, row) => {
    show({ items: [row], hasNextPage: false }, <SentInvitations />)
    expect(await screen.findAllByRole('row')).toHaveLength(2)
  })

  it('takes null for an expiry that is not known, and reads dates in words', () => {
    const [never, late] = receivedPage(
      JSON.parse(JSON.stringify({ items: [{ ...whole, expiresAt: null }, rows['dates in words']] })),
    ).items
    expect([never?.expiresAt, never?.status]).toEqual([undefined, 'pending'])
    expect([late?.createdAt, late?.expiresAt]).toEqual([whole.createdAt, whole.expiresAt])
  })

  it('leaves out what has no id, and keeps what else a row holds', () => {
    const items = [null, 'a', {}, { ...whole, emailAddress: undefined, plan: 'pro' }, whole]
    const page = JSON.parse(JSON.stringify({ items, hasNextPage: true, total: 5 }))
    expect(sentPage(page)).toMatchObject({
      items: [{ id: 'inv_1', emailAddress: '', plan: 'pro' }, whole],
      hasNextPage: true,
      total: 5,
    })
    expect(receivedPage({ ...page, items: [whole] }).items[0]).toBe(whole)
  })

  it.each([null, 'no', [], {}, { items: {} }])('says that %j is no list', async (value) => {
    show(
      value,
      <>
        <InvitationList />
        <SentInvitations />
      </>,
    )
    expect(await screen.findByText('Your invitations couldn’t be loaded.')).toBeVisible()
    expect(await screen.findByText('The invitations couldn’t be loaded.')).toBeVisible()
  })

  it.each([null, 'no', [], {}])('says that %j is no invitation', async (value) => {
    show(value, <AcceptCard invitationId="inv_1" />)
    expect(await screen.findByRole('button', { name: 'Check again' })).toBeVisible()
  })

  async function accept(answer: unknown, now: unknown) {
    const page = (
      <WithInvitations client={accepting(answer, now)}>
        <InvitationList />
      </WithInvitations>
    )
    render(page)
    await userEvent.click(await screen.findByRole('button', { name: /^Accept/ }))
  }

  it.each([null, 'ok', {}, { id: 'inv_1' }])(
    'asks again where a press is answered with %j',
    async (answer) => {
      await accept(answer, { ...whole, status: 'accepted' })
      expect(await screen.findByText('You joined Acme.')).toBeVisible()
    },
  )

  it.each([null, 'ok', {}])('knows nothing where both are answered with %j', async (answer) => {
    await accept(answer, answer)
    expect(await screen.findByRole('button', { name: 'Check again' })).toBeVisible()
  })

  it('believes an answer that tells the status alone', async () => {
    await accept({ status: 'accepted' }, null)
    expect(await screen.findByText('You joined Acme.')).toBeVisible()
  })

  it('makes an invitation, a list, or an error of anything', () => {
    const row = fc.record(
      Object.fromEntries(
        Object.keys({ ...whole, inviter: {}, roleName: '' }).map((key) => [key, fc.anything()]),
      ),
      { requiredKeys: [] },
    )
    const tries = [
      (value: unknown) => receivedOne(JSON.parse(JSON.stringify(value ?? null))),
      (value: unknown) => receivedPage(JSON.parse(JSON.stringify({ items: [value ?? null] }))).items[0],
      (value: unknown) => sentPage(JSON.parse(JSON.stringify({ items: [value ?? null] }))).items[0],
    ]
    function outcome(attempt: () => ReturnType<(typeof tries)[number]>): unknown {
      try {
        const { id = '', emailAddress = '', status = '' } = attempt() ?? {}
        return [id, emailAddress, status].find((text) => typeof text !== 'string')
      } catch (thrown) {
        return thrown instanceof InvitationError && thrown.code === 'malformed' ? undefined : thrown
      }
    }
    fc.assert(
      fc.property(fc.oneof(row, fc.jsonValue()), fc.constantFrom(...tries), (value, attempt) => {
        expect(outcome(() => attempt(value))).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the roles that have a key', () => {
    const answer = JSON.parse('[{"key":"admin"},{"name":"Nobody"},null,{"key":"member","name":"Member"}]')
    expect(roles(answer)).toEqual([
      { key: 'admin', name: 'admin' },
      { key: 'member', name: 'Member' },
    ])
    expect(roles(JSON.parse('{}'))).toEqual([])
  })
})
