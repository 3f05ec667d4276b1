import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { clerkBackendWorld, drafts, refusal } from '../support/clerk-backend.ts'

const everything = { page: 1, pageSize: 50 }

describe('T10: what stays on the server', () => {
  const canary = 'CANARY'

  it.each(['organization', 'application'] as const)('is in no answer in the scope %s', async (scope) => {
    const { port, database, faults, ada } = await clerkBackendWorld()
    database.frontendApi = `https://${canary}.example.com`
    ada.emailAddress = `${canary}@example.com`
    const sent = port({
      scope,
      redirectUrl: `https://app.example.com/${canary}`,
      ...(scope === 'organization' && { privateMetadata: { note: canary } }),
    })
    const outcomes = await sent.send(drafts(12))
    const answers: unknown[] = [outcomes, await sent.list(everything)]
    const id = outcomes[0]?.invitation?.id ?? ''
    const again = await sent.resend?.(id)
    answers.push(again, await sent.revoke(again?.id ?? ''))
    faults.fault = () =>
      Response.json(
        { errors: [{ code: 'brand_new', message: canary, long_message: canary, meta: { note: canary } }] },
        { status: 422 },
      )
    answers.push(
      await sent.send(drafts(2)),
      await refusal(sent.revoke(id)),
      await refusal(sent.list(everything)),
    )
    expect(JSON.stringify(answers).toLowerCase()).not.toContain(canary.toLowerCase())
    const keys = outcomes.flatMap(({ invitation }) => Object.keys(invitation ?? {}))
    expect([...new Set(keys)].toSorted()).toEqual([
      'createdAt',
      'emailAddress',
      'expiresAt',
      'id',
      'inviter',
      'publicMetadata',
      'revoked',
      'role',
      'roleName',
      'status',
      'updatedAt',
    ])
  })

  it('is no hidden property of a record either', async () => {
    const { port, database } = await clerkBackendWorld()
    database.frontendApi = `https://${canary}.example.com`
    const outcomes = await port({ privateMetadata: { note: canary } }).send(drafts(2))
    expect(inspect(outcomes, { depth: 9, showHidden: true, getters: true })).not.toContain(canary)
    expect(outcomes[0]?.invitation).toBeDefined()
  })

  it('is a link only where one is asked for, and only one that leads to the web', async () => {
    const { port, database } = await clerkBackendWorld()
    const sent = port()
    const [outcome] = await sent.send(drafts(1))
    const id = outcome?.invitation?.id ?? ''
    expect(await sent.link?.(id)).toMatch(/^https:\/\/clerk\.example\.com\/v1\/tickets\/accept\?ticket=/)
    for (const frontendApi of ['javascript:alert(1)//', 'data:text/html,', 'https://a:b@example.com', '']) {
      database.frontendApi = frontendApi
      await expect(sent.link?.(id)).rejects.toMatchObject({ code: 'notUsable' })
    }
  })
})

it('T18: leaves names out of metadata that would change what it is put into', async () => {
  const { port, database } = await clerkBackendWorld()
  const before = Object.getOwnPropertyNames(Object.prototype)
  const hostile: Record<string, unknown> = JSON.parse(
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":{"__proto__":{"polluted":1},"b":[{"prototype":1,"c":2}]}}',
  )
  for (const scope of ['organization', 'application'] as const) {
    const sent = port({ scope })
    await sent.send(drafts(1))
    for (const one of [
      ...database.organizationInvitations.values(),
      ...database.applicationInvitations.values(),
    ]) {
      one.publicMetadata = hostile
    }
    const { items } = await sent.list(everything)
    expect(items[0]?.publicMetadata).toEqual({ a: { b: [{ c: 2 }] } })
    const text = JSON.stringify(items)
    expect(text).not.toMatch(/__proto__|constructor|prototype|polluted/)
    const merged: Record<string, unknown> = {}
    Object.assign(merged, items[0]?.publicMetadata)
    expect(merged['polluted']).toBeUndefined()
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

it('T17: takes what an invitation is made with from the server alone', async () => {
  const { port, requests, ada } = await clerkBackendWorld()
  const draft = {
    emailAddress: 'bo@example.com',
    role: 'org:member',
    publicMetadata: { admin: true },
    privateMetadata: { admin: true },
    redirectUrl: 'https://evil.example.org',
    inviterUserId: 'user_other',
    organizationId: 'org_other',
    expiresInDays: 365,
    ignoreExisting: true,
    notify: false,
    templateSlug: 'invitation',
  }
  await port().send([draft])
  expect(requests[0]?.body).toEqual({
    email_address: 'bo@example.com',
    role: 'org:member',
    inviter_user_id: ada.id,
  })
})
