import type {
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
} from '../model/user-organization-invitation.ts'
import type { ReceivedWrites } from './received-writes.ts'

/** Makes resources of records: the same record gives the same object, so that memoised rows stay. */
export function createResources(
  writes: ReceivedWrites,
): (record: ReceivedInvitationRecord) => UserOrganizationInvitation {
  const made = new WeakMap<ReceivedInvitationRecord, UserOrganizationInvitation>()

  return function toResource(record) {
    const resource = made.get(record) ?? new ReceivedInvitation(record, writes, toResource)
    made.set(record, resource)
    return resource
  }
}

/** A class, because TanStack Query copies plain objects that a `select` returns, and identity would be lost. */
class ReceivedInvitation implements UserOrganizationInvitation {
  readonly id
  readonly emailAddress
  readonly publicOrganizationData
  readonly publicMetadata
  readonly role
  readonly status
  readonly createdAt
  readonly updatedAt
  readonly expiresAt
  readonly roleName
  readonly inviter
  readonly accept
  readonly decline

  constructor(
    record: ReceivedInvitationRecord,
    { accept, decline }: ReceivedWrites,
    toResource: (record: ReceivedInvitationRecord) => UserOrganizationInvitation,
  ) {
    this.id = record.id
    this.emailAddress = record.emailAddress
    this.publicOrganizationData = record.publicOrganizationData
    this.publicMetadata = record.publicMetadata
    this.role = record.role
    this.status = record.status
    this.createdAt = new Date(record.createdAt ?? Number.NaN)
    this.updatedAt = new Date(record.updatedAt ?? Number.NaN)
    this.expiresAt = record.expiresAt === undefined ? undefined : new Date(record.expiresAt)
    this.roleName = record.roleName
    this.inviter = record.inviter
    this.accept = () => accept(record.id).then(toResource)
    this.decline = decline && (() => decline(record.id).then(toResource))
  }
}
