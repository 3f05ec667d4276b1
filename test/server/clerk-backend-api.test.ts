import { describe, expect, it } from 'vitest'
import { createBackendApi } from '../../fakes/clerk/backend-api/backend-api.ts'
import { createClerkDatabase } from '../../fakes/clerk/database.ts'
import { addMember, addOrganization, addUser } from '../../fakes/clerk/people.ts'
import { checked } from '../../fakes/clerk/wire/check.ts'

const hour = 60 * 60 * 1000

function instance({ limits = false }: { limits?: boolean } = {}) {
  const time = { now: Date.UTC(2026, 5, 1) }
  const database = createClerkDatabase({ clock: () => time.now })
  const admin = addUser(database, { emailAddress: 'ada@example.com' })
  const member = addUser(database, { emailAddress: 'bo@example.com' })
  const acme = addOrganization(database, { name: 'Acme', admin })
  addMember(database, { organizationId: acme.id, userId: member.id, role: 'org:member' })
  const api = createBackendApi(database, { secretKey: 'sk_test_example', limits })
  const violations: string[] = []
  const door = checked('backend', api, (violation) => violations.push(violation))
  /** Status, code and body of an answer. */
  async function ask(operation: string, body?: unknown, headers: Record<string, string> = {}) {
    const [method = '', path = ''] = operation.split(' ')
    const request = new Request(`https://api.example.com/v1${path.replace(':org', acme.id)}`, {
      method,
      headers: { Authorization: 'Bearer sk_test_example', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const response = await door(request)
    expect(violations).toEqual([])
    const answer: unknown = await response.json()
    return {
      status: response.status,
      headers: response.headers,
      answer,
      code: Object(answer).errors?.[0]?.code,
    }
  }
  return { database, api, ask, acme, admin, member, time }
}

const invitation = { email_address: 'cy@example.com' }
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ email_address: `person${index}@example.com` }))

describe('the fake of Clerk’s Backend API', () => {
  it('lets nobody in without the secret key', async () => {
    const { ask, api } = instance()
    for (const Authorization of ['', 'Bearer sk_test_other', 'sk_test_example', 'Basic sk_test_example']) {
      const { status, code } = await ask('GET /invitations', undefined, { Authorization })
      expect([status, code]).toEqual([401, 'authentication_invalid'])
    }
    expect(api.requests).toHaveLength(4)
  })

  it.each([
    ['POST /invitations', {}, 422, 'form_param_missing'],
    ['POST /invitations', { ...invitation, role: 'org:member' }, 422, 'form_param_unknown'],
    ['POST /invitations', { email_address: 7 }, 422, 'form_param_type_invalid'],
    ['POST /invitations', { email_address: 'broken' }, 422, 'form_param_format_invalid'],
    ['POST /invitations', { ...invitation, expires_in_days: 0 }, 422, 'form_param_value_invalid'],
    ['POST /invitations', { ...invitation, expires_in_days: 366 }, 422, 'form_param_value_invalid'],
    ['POST /invitations', { ...invitation, expires_in_days: 1.5 }, 422, 'form_param_type_invalid'],
    ['POST /invitations', { ...invitation, notify: 'yes' }, 422, 'form_param_type_invalid'],
    ['POST /invitations', { ...invitation, public_metadata: [] }, 422, 'form_param_type_invalid'],
    ['POST /invitations', { ...invitation, template_slug: 'other' }, 422, 'form_param_value_invalid'],
    ['POST /invitations', [invitation], 400, 'request_body_invalid'],
    ['POST /invitations', { email_address: 'ada@example.com' }, 422, 'form_identifier_exists'],
    ['POST /invitations/bulk', invitation, 400, 'request_body_invalid'],
    ['POST /invitations/bulk', [], 422, 'form_param_missing'],
    ['POST /invitations/bulk', many(11), 422, 'form_param_array_size_exceeded'],
    ['GET /invitations?limit=0', undefined, 422, 'form_param_value_invalid'],
    ['GET /invitations?limit=501', undefined, 422, 'form_param_value_invalid'],
    ['GET /invitations?limit=ten', undefined, 422, 'form_param_type_invalid'],
    ['GET /invitations?offset=-1', undefined, 422, 'form_param_value_invalid'],
    ['GET /invitations?status=declined', undefined, 422, 'form_param_value_invalid'],
    ['GET /invitations?order_by=role', undefined, 422, 'form_param_value_invalid'],
    ['GET /invitations?organization_id=1', undefined, 422, 'form_param_unknown'],
    ['POST /organizations/:org/invitations', invitation, 422, 'form_param_missing'],
    [
      'POST /organizations/:org/invitations',
      { ...invitation, role: 'boss' },
      422,
      'form_param_value_invalid',
    ],
    ['POST /organizations/org_none/invitations', invitation, 404, 'organization_not_found_or_unauthorized'],
    ['GET /organizations/:org/invitations?order_by=expires_at', undefined, 422, 'form_param_value_invalid'],
    ['GET /organizations/:org/invitations/orginv_none', undefined, 404, 'resource_not_found'],
    ['GET /users/user_none/organization_invitations', undefined, 404, 'resource_not_found'],
    ['DELETE /invitations/inv_none', undefined, 404, 'resource_not_found'],
    ['GET /anything', undefined, 404, 'resource_not_found'],
  ])('answers %s with %j by %i %s', async (operation, body, status, code) => {
    const { ask, database } = instance()
    expect(await ask(operation, body)).toMatchObject({ status, code })
    expect(database.mails).toEqual([])
  })

  it('lets the organization’s administrators alone send and revoke in their name', async () => {
    const { ask, admin, member } = instance()
    const send = (inviter_user_id: string) =>
      ask('POST /organizations/:org/invitations', { ...invitation, role: 'org:member', inviter_user_id })
    expect(await send(member.id)).toMatchObject({ status: 403, code: 'missing_organization_permission' })
    expect(await send('user_none')).toMatchObject({ status: 403, code: 'not_a_member_in_organization' })
    const { answer } = await send(admin.id)
    const path = `POST /organizations/:org/invitations/${Object(answer).id}/revoke`
    expect(await ask(path, { requesting_user_id: member.id })).toMatchObject({ status: 403 })
    expect(await ask(path, { requesting_user_id: admin.id })).toMatchObject({ status: 200 })
    expect(await ask(path)).toMatchObject({ status: 404, code: 'organization_invitation_not_pending' })
  })

  it('carries out all of a bulk call, or nothing', async () => {
    const { ask, database } = instance()
    await ask('POST /invitations', invitation)
    expect(await ask('POST /invitations/bulk', [...many(3), invitation])).toMatchObject({
      status: 400,
      code: 'duplicate_record',
    })
    expect(database.applicationInvitations.size).toBe(1)
    expect(database.mails).toHaveLength(1)
    const { answer } = await ask('POST /invitations/bulk', many(3))
    expect(answer).toHaveLength(3)
  })

  it('lists as Clerk does: bare or with a count, and without the revoked ones unless they are asked for', async () => {
    const { ask } = instance()
    await ask('POST /invitations/bulk', many(3))
    const { answer: list } = await ask('GET /invitations')
    expect(list).toHaveLength(3)
    await ask(`POST /invitations/${Object(list)[0].id}/revoke`)
    expect(await ask(`POST /invitations/${Object(list)[0].id}/revoke`)).toMatchObject({
      code: 'invitation_already_revoked',
    })
    const paged = await ask('GET /invitations?paginated=true&limit=1&offset=1&order_by=%2Bemail_address')
    expect(paged.answer).toMatchObject({ data: [{ email_address: 'person1@example.com' }], total_count: 2 })
    expect((await ask('GET /invitations?status=revoked')).answer).toMatchObject([
      { status: 'revoked', revoked: true },
    ])
  })

  it('tells a user’s invitations over all organizations', async () => {
    const { ask, database, acme } = instance()
    const cy = addUser(database, { emailAddress: 'cy@example.com' })
    await ask('POST /organizations/:org/invitations', { ...invitation, role: 'org:member' })
    const { answer } = await ask(`GET /users/${cy.id}/organization_invitations?status=pending`)
    expect(answer).toMatchObject({
      data: [{ organization_id: acme.id, public_organization_data: { name: 'Acme' } }],
      total_count: 1,
    })
  })

  it.each([
    ['POST /invitations', 100, (index: number) => ({ email_address: `person${index}@example.com` })],
    ['POST /invitations/bulk', 25, () => []],
    ['POST /organizations/:org/invitations', 250, () => ({})],
    ['POST /organizations/:org/invitations/bulk', 50, () => []],
  ])('F10: takes %s %i times an hour, and then says when to come back', async (operation, most, body) => {
    const { ask, time } = instance({ limits: true })
    const statuses = []
    for (let index = 0; index < most; index += 1) statuses.push((await ask(operation, body(index))).status)
    expect(statuses).not.toContain(429)
    time.now += hour / 2
    const refused = await ask(operation, body(most))
    expect(refused).toMatchObject({ status: 429, code: 'too_many_requests' })
    expect(refused.headers.get('Retry-After')).toBe('1800')
    time.now += hour / 2
    expect((await ask(operation, body(most))).status).not.toBe(429)
  })
})
