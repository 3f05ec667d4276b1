import { readFields, readText } from '../model/field.ts'
import type { Fields } from '../model/field.ts'
import { readEntries } from '../model/read-entries.ts'
import type { InvitationDraft } from '../model/invitation.ts'
import { isOneOf } from '../model/is-one-of.ts'
import { isSafeId } from '../model/is-safe-id.ts'
import { mostDrafts } from '../protocol/limits.ts'
import type { RefusalReason } from '../protocol/reason.ts'
import type { Command } from './command.ts'
import { Refusal } from './refusal.ts'

/** What a write asks for. Fields that it doesn't have are refused: a host may come to give them a meaning. */
export function parseBody(body: unknown): Command {
  const operation = readText(readFields(body)('operation'))
  if (operation === 'send') {
    const invitations = strictFields(body, ['operation', 'invitations'])('invitations')
    if (!Array.isArray(invitations) || !invitations.length || invitations.length > mostDrafts) {
      return refuse('invalidField')
    }
    return { operation, drafts: invitations.map(parseDraft) }
  }
  if (operation === 'setRole') {
    const fields = strictFields(body, ['operation', 'id', 'role'])
    const role = fields('role')
    return typeof role === 'string' ? { operation, id: readId(fields), role } : refuse('invalidField')
  }
  if (!isOneOf(['revoke', 'resend', 'remove', 'link'], operation)) return refuse('invalidField')
  return { operation, id: readId(strictFields(body, ['operation', 'id'])) }
}

function readId(fields: Fields): string {
  const id = fields('id')
  return typeof id === 'string' && isSafeId(id) ? id : refuse('invalidId')
}

function parseDraft(value: unknown): InvitationDraft {
  const fields = strictFields(value, ['emailAddress', 'role'])
  const emailAddress = fields('emailAddress')
  const role = fields('role') ?? ''
  return typeof emailAddress === 'string' && typeof role === 'string'
    ? { emailAddress, role }
    : refuse('invalidField')
}

/** JSON's `__proto__` is a field like any other here. */
function strictFields(value: unknown, known: readonly string[]): Fields {
  const fields = readFields(value)
  return readEntries(value).every(([key]) => known.includes(key)) ? fields : refuse('unknownField')
}

function refuse(reason: RefusalReason): never {
  throw new Refusal('other', { reason })
}
