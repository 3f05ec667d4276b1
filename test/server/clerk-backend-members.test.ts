import { expect, it } from 'vitest'
import { addMember, addUser } from '../../fakes/clerk/people.ts'
import { clerkBackendWorld } from '../support/clerk-backend.ts'

/** An organization with this many members beside its administrator. */
async function worldWith(count: number) {
  const world = await clerkBackendWorld()
  const { database, acme } = world
  for (let index = 0; index < count; index += 1) {
    const { id } = addUser(database, { emailAddress: `person${index}@example.com` })
    addMember(database, { organizationId: acme.id, userId: id, role: 'org:member' })
  }
  return world
}

it('tells members of several pages, each once', async () => {
  const { port, calls } = await worldWith(600)
  const members = (await port().members?.()) ?? []
  expect([members.length, new Set(members).size]).toEqual([601, 601])
  expect(calls().filter((call) => call.endsWith('/memberships'))).toHaveLength(2)
})

it('tells the newest two thousand', async () => {
  const { port, calls } = await worldWith(2100)
  const members = (await port().members?.()) ?? []
  expect([members.length, members[0]]).toEqual([2000, 'person2099@example.com'])
  expect(members).not.toContain('ada@example.com')
  expect(calls()).toHaveLength(4)
})

it('F12: takes no answer for no list', async () => {
  const { port, faults } = await worldWith(0)
  faults.fault = () => Response.json({ data: [] })
  await expect(port().members?.()).rejects.toMatchObject({ code: 'malformed' })
})

it('has none for the application', async () => {
  const { port } = await worldWith(0)
  expect(port({ scope: 'application' }).members).toBeUndefined()
})
