import { describe, expect, it } from 'vitest'
import { isSafeId } from '../../src/model/is-safe-id.ts'
import { clerkBackendWorld, drafts, refusal, verbs } from '../support/clerk-backend.ts'

const everything = { page: 1, pageSize: 50 }

const escapes = ['/', '\\', '%2f', '%5c', '%252f', '?', '#', '%3f', '%23', '&', ';', '@', ':', '%00', '\0']
const scripts = ['..', '.', '%2e%2e', '%2E.', '..;', '\u2024\u2024', '\uff0e\uff0e', '\u2215', '\u29f8']
const ids = [
  '',
  ' ',
  '\n',
  '\r\nHost: other.example.org',
  'é',
  '邀请',
  '\u202Einv',
  'inv\u200B_1',
  'inv 1',
  "inv'1",
  'inv"1',
  'inv<1>',
  'a'.repeat(129),
  '{}',
  '[]',
  '*',
  '$',
  '+',
  '=',
  '|',
  '`',
  '~',
  ...scripts,
  ...escapes.flatMap((one) => [one, `${one}inv_1`, `inv_1${one}`, `inv_1${one}revoke`, `..${one}users`]),
]

describe('T15: ids that would lead elsewhere', () => {
  it('are a hundred and more, and none of them is safe', () => {
    expect(ids.length).toBeGreaterThanOrEqual(100)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(isSafeId)).toEqual([])
    expect(['inv_1', 'orginv_2f3-A', 'a'.repeat(128)].filter((id) => !isSafeId(id))).toEqual([])
  })

  it.each(['organization', 'application'] as const)('reach no one in the scope %s', async (scope) => {
    const { port, requests } = await clerkBackendWorld()
    const sent = port({ scope })
    for (const id of ids) {
      const errors = await Promise.all(verbs.map((verb) => refusal(verb(sent, id))))
      const codes = errors.flatMap((error) => error?.code ?? [])
      expect(codes).toEqual(Array<string>(scope === 'organization' ? 3 : 4).fill('notUsable'))
    }
    expect(requests).toEqual([])
  })

  it('are no organization’s either, and nothing is forbidden only later', async () => {
    const { port, requests } = await clerkBackendWorld()
    for (const id of ids) {
      const sent = port({}, id)
      await expect(sent.list(everything)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(sent.revoke('orginv_1')).rejects.toMatchObject({ code: 'forbidden' })
      expect((await sent.send(drafts(2))).map(({ error }) => error?.code)).toEqual(['forbidden', 'forbidden'])
    }
    expect(requests).toEqual([])
  })

  it('leave every path that is ever called one of ten', async () => {
    const { port, calls } = await clerkBackendWorld()
    for (const scope of ['organization', 'application'] as const) {
      const sent = port({ scope })
      const [first] = await sent.send(drafts(1))
      await sent.send(drafts(3, 'org:member', 1))
      await sent.list(everything)
      for (const verb of verbs) await verb(sent, first?.invitation?.id ?? '')?.catch(() => undefined)
      for (const id of ids) for (const verb of verbs) await verb(sent, id)?.catch(() => undefined)
    }
    const templates = calls().map((call) => call.replaceAll(/\b(org|orginv|inv)_\w+/g, ':id'))
    expect([...new Set(templates)].toSorted()).toEqual([
      'DELETE /v1/invitations/:id',
      'GET /v1/invitations',
      'GET /v1/organizations/:id/invitations',
      'GET /v1/organizations/:id/invitations/:id',
      'POST /v1/invitations',
      'POST /v1/invitations/:id/revoke',
      'POST /v1/invitations/bulk',
      'POST /v1/organizations/:id/invitations',
      'POST /v1/organizations/:id/invitations/:id/revoke',
      'POST /v1/organizations/:id/invitations/bulk',
    ])
  })
})
