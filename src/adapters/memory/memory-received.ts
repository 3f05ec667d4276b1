import type { ReceivedInvitationsPort } from '../../client/received-port.ts'
import { InvitationError } from '../../model/error.ts'
import { byUrgency, paginate } from '../../model/page.ts'
import { statusAt } from '../../model/status.ts'
import type {
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
} from '../../model/user-organization-invitation.ts'
import type { MemoryDatabase, MemoryInvitation } from './database.ts'

/** What the person with this address received. */
export function memoryReceived(
  database: MemoryDatabase,
  emailAddress: string | null,
  forgetful: boolean,
): Required<ReceivedInvitationsPort> {
  const address = emailAddress?.toLowerCase()

  function signedIn(): string {
    if (address === undefined) throw new InvitationError('signedOut')
    return address
  }

  /** As a strict server does: somebody else's is refused, and what can't be used any more is not told apart. */
  function find(id: string): MemoryInvitation {
    const invitation = database.invitations.get(id)
    const reader = signedIn()
    if (!invitation) throw new InvitationError('notUsable')
    if (invitation.emailAddress.toLowerCase() !== reader) throw new InvitationError('wrongAccount')
    return invitation
  }

  function remembered({ status }: MemoryInvitation): boolean {
    return !forgetful || status === 'pending'
  }

  function settle(id: string, status: 'accepted' | 'declined'): ReceivedInvitationOutcome {
    const invitation = find(id)
    const usable = status === 'declined' ? ['pending', 'expired'] : ['pending']
    if (!usable.includes(statusAt(invitation, database.clock()))) throw new InvitationError('notUsable')
    invitation.status = status
    invitation.updatedAt = database.clock()
    return { id, status, updatedAt: invitation.updatedAt }
  }

  function join(id: string): ReceivedInvitationOutcome {
    const outcome = settle(id, 'accepted')
    const { publicOrganizationData } = find(id)
    const members = database.members.get(publicOrganizationData.id) ?? new Set()
    database.members.set(publicOrganizationData.id, members.add(signedIn()))
    return outcome
  }

  function isMember(organizationId: string): boolean {
    const reader = signedIn()
    return database.members.get(organizationId)?.has(reader) ?? false
  }

  return {
    list: (query, signal) =>
      database.answer(
        'list',
        () => {
          const reader = signedIn()
          const mine = [...database.invitations.values()]
            .filter(
              (invitation) => invitation.emailAddress.toLowerCase() === reader && remembered(invitation),
            )
            .map((invitation) => toReceived(invitation, database.clock()))
          return paginate(mine.toSorted(byUrgency), query)
        },
        signal,
      ),
    get: (id, signal) =>
      database.answer(
        'get',
        () => {
          const invitation = find(id)
          if (!remembered(invitation)) throw new InvitationError('notUsable')
          return toReceived(invitation, database.clock())
        },
        signal,
      ),
    accept: (id) => database.answer('accept', () => ({ ...join(id), role: find(id).role })),
    redeem: (ticket) =>
      database.answer('redeem', () => {
        const invitation = [...database.invitations.values()].find((one) => one.ticket === ticket)
        const { id, status } = find(invitation?.id ?? '')
        if (status !== 'accepted') join(id)
        return toReceived(find(id), database.clock())
      }),
    decline: (id) => database.answer('decline', () => settle(id, 'declined')),
    isMember: (organizationId, signal) => database.answer('isMember', () => isMember(organizationId), signal),
    activate: (organizationId) =>
      database.answer('activate', () => {
        if (!isMember(organizationId)) throw new InvitationError('forbidden')
        database.active.set(signedIn(), organizationId)
      }),
  }
}

function toReceived(
  { url: _, ticket: _ticket, ...invitation }: MemoryInvitation,
  now: number,
): ReceivedInvitationRecord {
  return { ...invitation, status: statusAt(invitation, now) }
}
