import type {
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
} from '../model/user-organization-invitation.ts'
import type { Acceptances } from './acceptances.ts'
import { Resource } from './resource.ts'

/** Makes resources of records: the same record gives the same object, so that memoised rows stay. */
export function createResources(
  { press }: Acceptances,
  canDecline: boolean,
): (record: ReceivedInvitationRecord) => UserOrganizationInvitation {
  const made = new WeakMap<ReceivedInvitationRecord, UserOrganizationInvitation>()

  return function toResource(record) {
    const resource =
      made.get(record) ??
      Object.assign(new Resource(), {
        ...record,
        createdAt: new Date(record.createdAt ?? Number.NaN),
        updatedAt: new Date(record.updatedAt ?? Number.NaN),
        expiresAt: record.expiresAt === undefined ? undefined : new Date(record.expiresAt),
        accept: () => press({ verb: 'accept', id: record.id }).then(toResource),
        decline: canDecline ? () => press({ verb: 'decline', id: record.id }).then(toResource) : undefined,
      })
    made.set(record, resource)
    return resource
  }
}
