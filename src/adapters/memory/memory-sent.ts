import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { InvitationError } from '../../model/error.ts'
import type { InvitationDraft, InvitationRecord } from '../../model/invitation.ts'
import type { PublicOrganizationData } from '../../model/organization.ts'
import { byNewest, paginate } from '../../model/page.ts'
import { sendEach } from '../../model/send-outcome.ts'
import { statusAt } from '../../model/status.ts'
import type { MemoryDatabase, MemoryInvitation } from './database.ts'

const lifetime = 7 * 24 * 60 * 60 * 1000

/** What went out from this organization. */
export function memorySent(
  database: MemoryDatabase,
  emailAddress: string | null,
  organization: PublicOrganizationData,
): SentInvitationsPort {
  function ours(): MemoryInvitation[] {
    if (emailAddress === null) throw new InvitationError('signedOut')
    return [...database.invitations.values()].filter(
      (invitation) => invitation.publicOrganizationData.id === organization.id,
    )
  }

  function create({ emailAddress: recipient, role }: InvitationDraft): MemoryInvitation {
    const now = database.clock()
    const address = recipient.trim().toLowerCase()
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new InvitationError('invalidEmailAddress')
    if (database.members.get(organization.id)?.has(address)) throw new InvitationError('alreadyMember')
    const pending = ours().some(
      (invitation) => invitation.emailAddress === address && statusAt(invitation, now) === 'pending',
    )
    if (pending) throw new InvitationError('alreadyInvited')
    const invitation: MemoryInvitation = {
      id: `inv_${crypto.randomUUID()}`,
      emailAddress: address,
      publicOrganizationData: organization,
      publicMetadata: {},
      role,
      status: 'pending',
      createdAt: now,
      updatedAt: now,
      expiresAt: now + lifetime,
      inviter: { emailAddress: emailAddress ?? undefined },
    }
    database.invitations.set(invitation.id, invitation)
    return invitation
  }

  return {
    list: (query, signal) =>
      database.answer(
        'list',
        () => {
          const sent = ours().map((invitation) => toSent(invitation, database.clock()))
          return paginate(sent.toSorted(byNewest), query)
        },
        signal,
      ),
    send: (drafts) =>
      sendEach(drafts, (draft) => database.answer('send', () => toSent(create(draft), database.clock()))),
    revoke: (id) =>
      database.answer('revoke', () => {
        const invitation = ours().find((one) => one.id === id)
        if (invitation?.status !== 'pending') throw new InvitationError('notUsable')
        invitation.status = 'revoked'
        invitation.updatedAt = database.clock()
        return toSent(invitation, database.clock())
      }),
  }
}

function toSent(invitation: MemoryInvitation, now: number): InvitationRecord {
  const { publicOrganizationData, ticket: _, ...sent } = invitation
  const status = statusAt(invitation, now)
  return { ...sent, status, revoked: status === 'revoked', organization: publicOrganizationData }
}
