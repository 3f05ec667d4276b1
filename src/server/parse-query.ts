import { isInvitationOrder } from '../model/sent-query.ts'
import { longestSearch, mostRows } from '../protocol/limits.ts'
import type { Command } from './command.ts'
import { Refusal } from './refusal.ts'

const known = ['page', 'pageSize', 'status', 'search', 'order']

/** What a read asks for. */
export function parseQuery(query: URLSearchParams): Command {
  if (query.toString() === 'roles=') return { operation: 'roles' }
  if (query.toString() === 'members=') return { operation: 'members' }
  if ([...query.keys()].some((key) => !known.includes(key))) {
    throw new Refusal('other', { reason: 'unknownField' })
  }
  const status = query.getAll('status')
  const search = single(query, 'search')
  const order = single(query, 'order')
  if (search && search.length > longestSearch) invalid()
  if (order !== undefined && !isInvitationOrder(order)) invalid()
  if (status.length > 10 || !status.every((word) => /^\w{1,40}$/.test(word))) invalid()
  return {
    operation: 'list',
    query: {
      page: wholeNumber(single(query, 'page') ?? '1', 10_000),
      pageSize: wholeNumber(single(query, 'pageSize') ?? '20', mostRows),
      ...(status.length > 0 && { status }),
      ...(search && { search }),
      ...(order && { order }),
    },
  }
}

function single(query: URLSearchParams, key: string): string | undefined {
  const values = query.getAll(key)
  return values.length > 1 ? invalid() : values[0]
}

function wholeNumber(text: string, most: number): number {
  const number = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : invalid()
  return number > most ? invalid() : number
}

function invalid(): never {
  throw new Refusal('other', { reason: 'invalidField' })
}
