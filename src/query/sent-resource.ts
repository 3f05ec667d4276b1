import { toInvitation } from '../model/invitation.ts'
import type { Invitation, InvitationRecord } from '../model/invitation.ts'
import type { Page } from '../model/page.ts'
import { Resource } from './resource.ts'

const made = new WeakMap<InvitationRecord, Invitation>()

/** The record as hosts see it: the same record gives the same object, so that memoised rows stay. */
export function toSentInvitation(record: InvitationRecord): Invitation {
  const invitation = made.get(record) ?? Object.assign(new Resource(), toInvitation(record))
  made.set(record, invitation)
  return invitation
}

/** Pages as hosts see them. What has moved on to the next page while that was read is in them once. */
export function toSentPages(pages: readonly Page<InvitationRecord>[]): Page<Invitation>[] {
  const seen = new Set<string>()
  return pages.map((page) => ({
    ...page,
    items: page.items.filter(({ id }) => !seen.has(id) && seen.add(id)).map(toSentInvitation),
  }))
}
