import type { InvitationsClient } from '../client/client.ts'
import { decodeInvitation, decodeReceivedInvitation } from '../model/decode-invitation.ts'
import { InvitationError, toInvitationError } from '../model/error.ts'
import { readFields, readList } from '../model/field.ts'
import type { InvitationRecord } from '../model/invitation.ts'
import type { Page } from '../model/page.ts'
import { readRole } from '../model/role.ts'
import type { Role } from '../model/role.ts'
import type { ReceivedInvitationRecord } from '../model/user-organization-invitation.ts'

/**
 * What has come of a question. Whatever an adapter throws comes out as an `InvitationError`; `timeout` where no answer came
 * in time.
 *
 * @param understand Which reader makes sure of the answer.
 */
export async function settle<Answer>(
  { timeout = 30_000 }: InvitationsClient,
  asked: Promise<Answer>,
  understand?: (readers: AnswerReaders) => (answer: Answer) => Answer,
): Promise<Answer> {
  let timer
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new InvitationError('timeout')), timeout)
  })
  try {
    const answer = await Promise.race([asked, late])
    return understand ? understand(readers)(answer) : answer
  } catch (thrown) {
    throw toInvitationError(thrown)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The library's adapters decode. A client of a host's own may pass on whatever its server said: there a field that is
 * missing costs its words, and not the page. A row without an id can't be acted on, and is left out.
 *
 * @throws InvitationError – `malformed` where there is no list.
 */
export function receivedPage(page: Page<ReceivedInvitationRecord>): Page<ReceivedInvitationRecord> {
  return fitPage(page, isFitReceived, decodeReceivedInvitation)
}

/** As `receivedPage`. @throws InvitationError – `malformed` where there is no invitation. */
export function receivedOne(record: ReceivedInvitationRecord): ReceivedInvitationRecord {
  const [one = malformed()] = fitRows([record], isFitReceived, decodeReceivedInvitation)
  return one
}

/** As `receivedPage`, of sent invitations. */
export function sentPage(page: Page<InvitationRecord>): Page<InvitationRecord> {
  return fitPage(page, isFitSent, decodeInvitation)
}

/** The roles that have a key. */
export function roles(answer: Role[]): Role[] {
  return readList(answer).flatMap((role) => readRole(role) ?? [])
}

/** What makes sure of an answer, by what was asked for. */
export type AnswerReaders = typeof readers
const readers = { receivedPage, receivedOne, sentPage, roles }

/** What rows of both sides have. */
type Row = Omit<InvitationRecord, 'role' | 'organization' | 'publicMetadata'>

function fitPage<Item>(
  page: Page<Item>,
  isFit: (row: Item) => boolean,
  decode: (row: unknown) => Item | undefined,
): Page<Item> {
  if (!Array.isArray(readFields(page)('items'))) malformed()
  return { ...page, items: fitRows(page.items, isFit, decode) }
}

/** What else a row holds is the host's own, and stays in it. */
function fitRows<Item>(
  rows: Item[],
  isFit: (row: Item) => boolean,
  decode: (row: unknown) => Item | undefined,
): Item[] {
  if (rows.every(isFit)) return rows
  return rows.flatMap((row) => {
    if (isFit(row)) return row
    const decoded = decode(row)
    return decoded ? { ...row, ...decoded } : []
  })
}

function isFitReceived(row: ReceivedInvitationRecord): boolean {
  return Boolean(row) && isText(row.role) && isWhole(row, row.publicOrganizationData)
}

function isFitSent(row: InvitationRecord): boolean {
  return Boolean(row) && isText(row.role ?? '') && isWhole(row, row.organization ?? nobody)
}

const nobody = { id: '', name: '', imageUrl: '' }

/** Whether all that is shown of an invitation is there, and of its type. */
function isWhole(
  { id, emailAddress, status, roleName = '', createdAt, updatedAt, expiresAt = 0, inviter }: Row,
  organization: typeof nobody,
): boolean {
  return (
    Boolean(id && organization) &&
    isText(id) &&
    isText(emailAddress) &&
    isText(status) &&
    isText(roleName) &&
    isText(organization.id) &&
    isText(organization.name) &&
    isText(organization.imageUrl) &&
    isText(inviter?.name ?? '') &&
    isText(inviter?.emailAddress ?? '') &&
    isTime(createdAt ?? 0) &&
    isTime(updatedAt ?? 0) &&
    isTime(expiresAt)
  )
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isTime(value: unknown): boolean {
  return typeof value === 'number'
}

function malformed(): never {
  throw new InvitationError('malformed')
}
