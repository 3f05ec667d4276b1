import { expect, it } from 'vitest'
import { InvitationError } from 'invitekit/headless'
import type { Traits, World } from './port-contract.ts'
import { mustHave, sentBy } from './ports.ts'

/** The verbs of the sent side that not every backend has. */
export type OptionalVerb = 'resend' | 'remove' | 'link' | 'setRole' | 'members' | 'roles'

interface Contract {
  createWorld: () => Promise<World>
  /** A world in which somebody has been invited. */
  invited: (emailAddress?: string, role?: string) => Promise<World & Invited>
  traits: Traits
}

interface Invited {
  id: string
  received: { accept: (id: string) => Promise<unknown> }
}

const everything = { page: 1, pageSize: 50 }

/** What each of these verbs must do, by its name. */
export function optionalVerbs({ createWorld, invited, traits }: Contract): Record<OptionalVerb, () => void> {
  const { member, admin } = traits

  return { resend, remove, link, setRole, members, roles }

  function resend() {
    it('mails a pending one again, in the role that it has', async () => {
      const { administrator, received, id, isMember, mailed } = await invited('bo@example.com', admin)
      const sent = mustHave(sentBy(administrator), 'resend')
      const again = await sent.resend(id)
      expect(again).toMatchObject({ emailAddress: 'bo@example.com', status: 'pending', role: admin })
      expect(mailed()).toEqual(['bo@example.com', 'bo@example.com'])
      const { items } = await sent.list({ ...everything, status: ['pending'] })
      expect(items.map((item) => item.id)).toEqual([again.id])
      expect(await received.accept(again.id)).toMatchObject({ status: 'accepted', role: admin })
      expect(await isMember('bo@example.com')).toBe(true)
    })

    it('mails an invitation again, and one that expired is good again', async () => {
      const { administrator, received, id, expire, isMember, mailed } = await invited()
      const sent = mustHave(sentBy(administrator), 'resend')
      await expire(id)
      const renewed = await sent.resend(id)
      expect(renewed).toMatchObject({ emailAddress: 'bo@example.com', status: 'pending', role: member })
      expect(mailed()).toEqual(['bo@example.com', 'bo@example.com'])
      const { items } = await sent.list({ ...everything, status: ['pending'] })
      expect(items.map((item) => item.id)).toEqual([renewed.id])
      await received.accept(renewed.id)
      expect(await isMember('bo@example.com')).toBe(true)
    })

    it('F56: shows what has expired and was mailed again once, unless it has no way to', async () => {
      const { administrator, id, expire } = await invited()
      const sent = mustHave(sentBy(administrator), 'resend')
      await expire(id)
      await sent.resend(id)
      const { items } = await sent.list({ ...everything, order: 'emailAddress' })
      const statuses = items.map(({ status }) => status).toSorted()
      expect(statuses).toEqual(traits.keepsReplaced ? ['expired', 'pending'] : ['pending'])
      const { items: expired } = await sent.list({ ...everything, status: ['expired'] })
      expect(expired).toHaveLength(traits.keepsReplaced ? 1 : 0)
    })

    it('F56: where the answer is lost, nobody knows, and one mail more has gone out', async () => {
      const { administrator, id, mailed, loseNextWrite } = await invited()
      const sent = mustHave(sentBy(administrator), 'resend')
      loseNextWrite()
      await expect(sent.resend(id)).rejects.toMatchObject({ code: 'network', ambiguous: true })
      expect(mailed()).toEqual(['bo@example.com', 'bo@example.com'])
      const { items } = await sent.list({ ...everything, status: ['pending'] })
      expect(items.map(({ emailAddress }) => emailAddress)).toEqual(['bo@example.com'])
    })

    it('mails nobody about what was accepted or revoked, or never was', async () => {
      const { administrator, received, id, mailed } = await invited()
      const sent = mustHave(sentBy(administrator), 'resend')
      await received.accept(id)
      await expect(sent.resend(id)).rejects.toMatchObject({ code: 'notUsable' })
      const [other] = await sent.send([{ emailAddress: 'cy@example.com', role: member }])
      const revoked = await sent.revoke(other?.invitation?.id ?? '')
      await expect(sent.resend(revoked.id)).rejects.toMatchObject({ code: 'notUsable' })
      await expect(sent.resend('nothing')).rejects.toMatchObject({ code: 'notUsable' })
      expect(mailed()).toEqual(['bo@example.com', 'cy@example.com'])
    })
  }

  function remove() {
    it('erases an invitation', async () => {
      const { administrator, received, id } = await invited()
      const sent = mustHave(sentBy(administrator), 'remove')
      await sent.remove(id)
      expect((await sent.list(everything)).items).toEqual([])
      await expect(received.accept(id)).rejects.toMatchObject({ code: 'notUsable' })
      await expect(sent.remove(id)).rejects.toMatchObject({ code: 'notUsable' })
    })
  }

  function link() {
    it('T10: gives the link of a pending invitation when asked for it, and never in a list', async () => {
      const { administrator, id } = await invited()
      const sent = mustHave(sentBy(administrator), 'link')
      const address = await sent.link(id)
      expect(new URL(address).protocol).toMatch(/^https?:$/)
      const { items } = await sent.list(everything)
      expect(JSON.stringify(items)).not.toContain(address)
      await sent.revoke(id)
      await expect(sent.link(id)).rejects.toMatchObject({ code: 'notUsable' })
      await expect(sent.link('nothing')).rejects.toMatchObject({ code: 'notUsable' })
    })
  }

  function setRole() {
    it('gives a pending one another role, and mails nobody', async () => {
      const { administrator, received, id, mailed } = await invited('bo@example.com', member)
      const sent = mustHave(sentBy(administrator), 'setRole')
      expect(await sent.setRole(id, admin)).toMatchObject({ id, status: 'pending', role: admin })
      expect((await sent.list(everything)).items).toMatchObject([{ id, role: admin }])
      expect(mailed()).toEqual(['bo@example.com'])
      expect(await received.accept(id)).toMatchObject({ role: admin })
    })

    it('F09: gives no role that there is not', async () => {
      const { administrator, id } = await invited('bo@example.com', member)
      const sent = mustHave(sentBy(administrator), 'setRole')
      for (const role of ['wizard', '', `${member},wizard`]) {
        await expect(sent.setRole(id, role)).rejects.toMatchObject({ code: 'invalidRole' })
      }
      expect((await sent.list(everything)).items).toMatchObject([{ id, role: member }])
    })

    it('gives no other role to what is not pending', async () => {
      const { administrator, received, id, expire } = await invited('bo@example.com', member)
      const sent = mustHave(sentBy(administrator), 'setRole')
      const others = await sent.send([
        { emailAddress: 'cy@example.com', role: member },
        { emailAddress: 'di@example.com', role: member },
      ])
      const [revoked = '', expired = ''] = others.map(({ invitation }) => invitation?.id)
      await received.accept(id)
      await sent.revoke(revoked)
      await expire(expired)
      for (const one of [id, revoked, expired, 'nothing']) {
        await expect(sent.setRole(one, admin)).rejects.toMatchObject({ code: 'notUsable' })
      }
      const { items } = await sent.list(everything)
      expect(items.map(({ role }) => role)).toEqual([member, member, member])
    })
  }

  function members() {
    it('tells the addresses of those who joined, and of nobody who was only invited', async () => {
      const { administrator, received, id } = await invited()
      const sent = mustHave(sentBy(administrator), 'members')
      await sent.send([{ emailAddress: 'cy@example.com', role: member }])
      expect(await sent.members()).not.toContain('bo@example.com')
      await received.accept(id)
      const addresses = await sent.members()
      expect(addresses).toContain('bo@example.com')
      expect(addresses).not.toContain('cy@example.com')
      await expect(sent.members(AbortSignal.abort())).rejects.toBeInstanceOf(InvitationError)
    })
  }

  function roles() {
    it('tells which roles can be given', async () => {
      const { administrator } = await createWorld()
      const all = await mustHave(sentBy(administrator), 'roles').roles()
      expect(all.map(({ key }) => key)).toEqual(expect.arrayContaining([member, admin]))
      expect(all.map((role) => role.name)).not.toContain('')
    })
  }
}
