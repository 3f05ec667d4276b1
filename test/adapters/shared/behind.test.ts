import { expect, it } from 'vitest'
import { exampleOrganization, memoryInvitations } from 'invitekit/testing'
import { behind, sentBehind } from '../../../src/adapters/shared/behind.ts'
import { mustHave, sentBy } from '../../support/ports.ts'

const drafts = [{ emailAddress: 'bo@example.com', role: 'member' }]
const everything = { page: 1, pageSize: 20 }

/** A sent side that can be loaded, or not. */
function scene() {
  const organization = exampleOrganization()
  const { sent: memory, database } = memoryInvitations({ emailAddress: 'ana@example.com', organization })
  database.members.set(organization.id, new Set(['ana@example.com']))
  const sent = mustHave(sentBy({ sent: memory }), 'members')
  const loads: string[] = []
  const network = { isUp: true }
  const port = behind(async () => {
    loads.push('load')
    if (!network.isUp) throw new TypeError('Failed to fetch dynamically imported module')
    return sent
  })
  return { behind: sentBehind(port), loads, network }
}

it('loads nothing before the first call, and once for all of them', async () => {
  const { behind: port, loads } = scene()
  expect(loads).toEqual([])
  await Promise.all([port.list(everything), port.send(drafts)])
  const { items } = await port.list(everything)
  expect(await port.revoke(items[0]?.id ?? '')).toMatchObject({ status: 'revoked' })
  expect(loads).toEqual(['load'])
})

it('F33: says that nothing was sent where the code can’t be loaded, and loads it again', async () => {
  const { behind: port, loads, network } = scene()
  network.isUp = false
  await expect(port.list(everything)).rejects.toMatchObject({ code: 'notSent' })
  await expect(port.revoke('inv_1')).rejects.toMatchObject({ code: 'notSent' })
  const [outcome] = await port.send(drafts)
  expect(outcome).toMatchObject({ draft: drafts[0], error: { code: 'notSent', ambiguous: false } })
  network.isUp = true
  expect((await port.list(everything)).items).toEqual([])
  expect(loads).toHaveLength(4)
})
