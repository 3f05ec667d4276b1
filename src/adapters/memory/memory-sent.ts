import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { InvitationError } from '../../model/error.ts'
import type { InvitationDraft, InvitationRecord } from '../../model/invitation.ts'
import type { PublicOrganizationData } from '../../model/organization.ts'
import { sendEach } from '../../model/send-outcome.ts'
import { arrange } from '../../model/sent-query.ts'
import { statusAt } from '../../model/status.ts'
import { failure } from './database.ts'
import type { MemoryDatabase, MemoryInvitation, MemoryVerb } from './database.ts'

const lifetime = 7 * 24 * 60 * 60 * 1000

/** What went out from this organization. */
export function memorySent(
  database: MemoryDatabase,
  emailAddress: string | null,
  organization: PublicOrganizationData,
  chunkSize: number,
): Required<SentInvitationsPort> {
  function checkSignedIn() {
    if (emailAddress === null) throw new InvitationError('signedOut')
  }

  function ours(): MemoryInvitation[] {
    checkSignedIn()
    return [...database.invitations.values()].filter(
      (invitation) => invitation.publicOrganizationData.id === organization.id,
    )
  }

  /** What a server hands over to its mailer, which knows some addresses to be bad. */
  function mail<Sent extends MemoryInvitation>(invitation: Sent): Sent {
    database.mails.push({ emailAddress: invitation.emailAddress.toLowerCase(), id: invitation.id })
    return invitation
  }

  function checkAddress(address: string) {
    const code = database.refusals.get(address.toLowerCase())
    if (code) throw failure({ code })
  }

  function create({ emailAddress: recipient, role }: InvitationDraft): MemoryInvitation {
    const now = database.clock()
    const address = recipient.trim().toLowerCase()
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new InvitationError('invalidEmailAddress')
    checkAddress(address)
    if (database.members.get(organization.id)?.has(address)) throw new InvitationError('alreadyMember')
    const pending = ours().some(
      (invitation) => invitation.emailAddress === address && statusAt(invitation, now) === 'pending',
    )
    if (pending) throw new InvitationError('alreadyInvited')
    const ticket = crypto.randomUUID()
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
      ticket,
      url: `https://example.com/accept?ticket=${ticket}`,
    }
    database.invitations.set(invitation.id, invitation)
    return mail(invitation)
  }

  function find(id: string): MemoryInvitation {
    const invitation = ours().find((one) => one.id === id)
    if (!invitation) throw new InvitationError('notUsable')
    return invitation
  }

  /** One that can still be accepted, or could until it expired. */
  function findOpen(id: string): MemoryInvitation {
    const invitation = find(id)
    if (invitation.status !== 'pending') throw new InvitationError('notUsable')
    return invitation
  }

  const answer = (verb: MemoryVerb, work: () => MemoryInvitation) =>
    database.answer(verb, () => toSent(work(), database.clock()))

  return {
    organizationId: organization.id,
    chunkSize,
    list: (query, signal) =>
      database.answer(
        'list',
        () => {
          const sent = ours().map((invitation) => toSent(invitation, database.clock()))
          return arrange(sent, query)
        },
        signal,
      ),
    send: (drafts) => sendEach(drafts, (draft) => answer('send', () => create(draft))),
    revoke: (id) =>
      answer('revoke', () => Object.assign(findOpen(id), { status: 'revoked', updatedAt: database.clock() })),
    resend: (id) =>
      answer('resend', () => {
        const now = database.clock()
        const invitation = findOpen(id)
        checkAddress(invitation.emailAddress)
        return mail(Object.assign(invitation, { updatedAt: now, expiresAt: now + lifetime }))
      }),
    remove: (id) =>
      database.answer('remove', () => {
        database.invitations.delete(find(id).id)
      }),
    link: (id) => database.answer('link', () => findOpen(id).url ?? unsupported()),
    setRole: (id, role) =>
      answer('setRole', () => {
        const invitation = findOpen(id)
        const now = database.clock()
        if (statusAt(invitation, now) !== 'pending') throw new InvitationError('notUsable')
        const known = role.split(',').every((one) => database.roles.some(({ key }) => key === one))
        if (!known) throw new InvitationError('invalidRole')
        return Object.assign(invitation, { role, updatedAt: now })
      }),
    members: (signal) =>
      database.answer(
        'members',
        () => {
          checkSignedIn()
          return [...(database.members.get(organization.id) ?? [])]
        },
        signal,
      ),
    roles: (signal) => database.answer('roles', () => [...database.roles], signal),
  }
}

function unsupported(): never {
  throw new InvitationError('unsupported')
}

/** What the sender may see: the link is handed out by a verb of its own. */
function toSent(invitation: MemoryInvitation, now: number): InvitationRecord {
  const { publicOrganizationData, ticket: _, url: _url, ...sent } = invitation
  const status = statusAt(invitation, now)
  return { ...sent, status, revoked: status === 'revoked', organization: publicOrganizationData }
}
