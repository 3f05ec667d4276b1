import type { ClerkDatabase } from './database.ts'
import { statusNow } from './invitations.ts'
import type { ClerkApplicationInvitation } from './records.ts'
import { ClerkRefusal } from './refusal.ts'
import { oneOf, optionalNumber } from './backend-api/input.ts'

const statuses = ['pending', 'accepted', 'revoked', 'expired'] as const

const fields = {
  created_at: ({ createdAt }: ClerkApplicationInvitation) => createdAt,
  email_address: ({ emailAddress }: ClerkApplicationInvitation) => emailAddress,
  expires_at: ({ expiresAt }: ClerkApplicationInvitation) => expiresAt,
}

/** A field that a list can be sorted by. */
export type SortField = keyof typeof fields

/** Refuses parameters that the endpoint does not have. @throws ClerkRefusal */
export function knownParams(params: URLSearchParams, known: readonly string[]) {
  for (const name of params.keys()) {
    if (!known.includes(name)) {
      throw new ClerkRefusal(422, 'form_param_unknown', { meta: { param_name: name } })
    }
  }
}

/** Those with one of the statuses that were asked for; where none was, whatever `unasked` lets through. */
export function byStatus<Invitation extends ClerkApplicationInvitation>(
  database: ClerkDatabase,
  invitations: readonly Invitation[],
  params: URLSearchParams,
  unasked: (invitation: Invitation) => boolean = () => true,
): Invitation[] {
  const asked: string[] = params.getAll('status').map((word) => oneOf(statuses, word, 'status'))
  return invitations.filter((one) =>
    asked.length === 0 ? unasked(one) : asked.includes(statusNow(one, database)),
  )
}

/** Sorted by `order_by`, the newest first unless it says otherwise. */
export function sorted<Invitation extends ClerkApplicationInvitation>(
  invitations: readonly Invitation[],
  params: URLSearchParams,
  sortable: readonly SortField[],
): Invitation[] {
  const order = params.get('order_by') ?? '-created_at'
  const read = fields[oneOf(sortable, order.replace(/^[+-]/, ''), 'order_by')]
  const sign = order.startsWith('-') ? -1 : 1
  return invitations.toSorted((a, b) => {
    // Invitations of the same moment keep the order in which they were made: ids sort by it.
    const [left, right] = read(a) === read(b) ? [a.id, b.id] : [read(a), read(b)]
    return left < right ? -sign : sign
  })
}

/** The part between `offset` and `offset + limit`. */
export function cut<Item>(items: readonly Item[], params: URLSearchParams): Item[] {
  const limit = optionalNumber(numeric(params.get('limit')), 'limit', 1, 500) ?? 10
  const offset = optionalNumber(numeric(params.get('offset')), 'offset', 0, Number.MAX_SAFE_INTEGER) ?? 0
  return items.slice(offset, offset + limit)
}

function numeric(text: string | null): unknown {
  return text !== null && /^-?\d+$/.test(text) ? Number(text) : (text ?? undefined)
}
