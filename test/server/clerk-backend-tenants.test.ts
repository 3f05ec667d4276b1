import { describe, expect, it } from 'vitest'
import { clerkBackendInvitations } from '../../src/adapters/clerk/backend/clerk-backend.ts'
import { clerkBackendWorld, drafts, refusal, verbs } from '../support/clerk-backend.ts'

const everything = { page: 1, pageSize: 50 }

describe('T13 T19: another organization’s invitation', () => {
  it('is neither read nor changed, and looks like one that does not exist', async () => {
    const { port, other, max, requests, database } = await clerkBackendWorld()
    const [theirs] = await port({}, other.id, max.id).send(drafts(1))
    const foreign = theirs?.invitation?.id ?? ''
    const sent = port()
    expect((await sent.list(everything)).items).toEqual([])
    for (const verb of verbs.slice(0, 3)) {
      const asked = []
      for (const id of [foreign, 'orginv_nothing']) {
        const before = requests.length
        const error = await refusal(verb(sent, id))
        asked.push({ error: JSON.stringify(error), calls: requests.length - before })
      }
      expect(asked[0]).toEqual({ error: expect.stringContaining('"code":"notUsable"'), calls: 1 })
      expect(asked[0]).toEqual(asked[1])
    }
    expect(database.organizationInvitations.get(foreign)?.status).toBe('pending')
  })

  it('has members of its own', async () => {
    const { port, other, max } = await clerkBackendWorld()
    expect(await port().members?.()).toEqual(['ada@example.com'])
    expect(await port({}, other.id, max.id).members?.()).toEqual(['max@example.com'])
  })

  it('is not acted upon where Clerk gives it in place of ours', async () => {
    const { port, other, max, faults, calls } = await clerkBackendWorld()
    const [theirs] = await port({}, other.id, max.id).send(drafts(1))
    const id = theirs?.invitation?.id ?? ''
    faults.fault = (request) =>
      request.method === 'GET' && !request.url.includes(other.id)
        ? fetch(request.url.replace(/org_\w+/, other.id), { headers: request.headers })
        : undefined
    await expect(port().revoke(id)).rejects.toMatchObject({ code: 'notUsable' })
    expect(calls().some((call) => call.endsWith('/revoke'))).toBe(false)
  })

  it('is out of reach for a session without an organization', async () => {
    const { client, requests, ada } = await clerkBackendWorld()
    const backend = clerkBackendInvitations(client)
    const sent = backend.connect({ session: { userId: ada.id }, headers: new Headers() })
    expect(backend.scope).toBe('organization')
    await expect(sent.list(everything)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(sent.list({ ...everything, search: 'a' })).rejects.toMatchObject({ code: 'forbidden' })
    for (const verb of verbs.slice(0, 3)) {
      expect(await refusal(verb(sent, 'orginv_1'))).toMatchObject({ code: 'forbidden' })
    }
    await expect(sent.members?.()).rejects.toMatchObject({ code: 'forbidden' })
    expect((await sent.send(drafts(1)))[0]?.error?.code).toBe('forbidden')
    expect(requests).toEqual([])
  })
})
