import type { BackendContext } from '../../../client/backend.ts'
import { InvitationError } from '../../../model/error.ts'
import { readFields, readText } from '../../../model/field.ts'
import { ask } from './ask.ts'
import type { BetterAuthServer, Condition } from './auth.ts'

/** No more than this many of the newest are read at once. */
const limit = 10_000

/** Reads one organization's rows under these conditions, as far as this person may see them, the newest first. */
export type ReadRows = (...where: Condition[]) => Promise<{ rows: unknown[]; truncated: boolean }>

/**
 * better-auth's own list ends after 100 rows, whichever those are, and says nothing. So the rows are read from its
 * database, once better-auth itself has said that this person may: by the same two rules as its list.
 */
export function visibleRows(
  { api, options, $context }: BetterAuthServer,
  organizationId: string,
  headers: BackendContext['headers'],
): ReadRows {
  return async (...where) => {
    const plugin = options.plugins?.find(({ id }) => id === 'organization')
    if (!plugin) throw new InvitationError('unsupported')
    const permissions = { invitation: ['create' as const] }
    const [permission, member] = await ask(() =>
      Promise.all([
        api.hasPermission({ body: { organizationId, permissions }, headers }),
        api.getActiveMemberRole({ query: { organizationId }, headers }),
      ]),
    )
    if (readFields(permission)('success') !== true) throw new InvitationError('forbidden')
    const found = await ask(async () => {
      const { adapter } = await $context
      return adapter.findMany({
        model: 'invitation',
        where: [{ field: 'organizationId', value: organizationId }, ...where],
        sortBy: { field: 'createdAt', direction: 'desc' },
        limit: limit + 1,
      })
    })
    // Whoever is no owner does not see who is invited to become one: the id alone would let them in.
    const creatorRole = readText(readFields(plugin.options)('creatorRole')) || 'owner'
    const isCreator = rolesOf(member).includes(creatorRole)
    const rows = found.slice(0, limit).filter((row) => isCreator || !rolesOf(row).includes(creatorRole))
    return { rows, truncated: found.length > limit }
  }
}

/** better-auth keeps several roles in one text. */
function rolesOf(row: unknown): string[] {
  return readText(readFields(row)('role'))
    .split(',')
    .map((role) => role.trim())
}
