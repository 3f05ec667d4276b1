import { InvitationError, lostCodes } from '../../model/error.ts'
import type { InvitationDraft, InvitationRecord } from '../../model/invitation.ts'
import { isOneOf } from '../../model/is-one-of.ts'
import type { SendOutcome } from '../../model/send-outcome.ts'
import { decodeClerkError } from './errors.ts'
import { namedAddresses } from './named-addresses.ts'

/**
 * Invites these addresses with one call. Rejects with what Clerk's SDK throws, or with the
 * `InvitationError` that it was decoded to, whose `cause` it is.
 */
export type SendChunk = (role: string, emailAddresses: string[]) => Promise<readonly InvitationRecord[]>

/** The newest pending invitations: a hundred are enough to have all of one call among them. */
export type ReadPending = () => Promise<readonly InvitationRecord[]>

interface Chunk {
  role: string
  emailAddresses: string[]
}

const keyOf = (emailAddress: string) => emailAddress.trim().toLowerCase()

/**
 * Sends drafts with as few calls as it takes, and tells of each what became of it, in their order; never rejects. An
 * address that is refused doesn't hold the others of its call back. Clerk doesn't say whether a call that it refuses has
 * invited some all the same, so nobody is sent to again who is pending by then: of them nobody knows who has invited them.
 *
 * @param size How many addresses one call takes.
 */
export async function sendInChunks(
  drafts: readonly InvitationDraft[],
  size: number,
  sendChunk: SendChunk,
  readPending: ReadPending,
): Promise<SendOutcome[]> {
  const results = new Map<string, InvitationRecord | InvitationError>()
  const queue = chunksOf(drafts, size)
  const fail = ({ emailAddresses }: Chunk, error: InvitationError) => {
    for (const one of emailAddresses) results.set(keyOf(one), error)
  }

  for (let chunk = queue.shift(); chunk; chunk = queue.shift()) {
    const { role, emailAddresses } = chunk
    try {
      const records = await sendChunk(role, emailAddresses)
      for (const one of emailAddresses) {
        const record = records.find(({ emailAddress }) => keyOf(emailAddress) === keyOf(one))
        results.set(keyOf(one), record ?? new InvitationError('unconfirmed'))
      }
    } catch (thrown) {
      const error = decodeClerkError(thrown)
      const reach = reachOf(error)
      if (reach === 'address' && emailAddresses.length > 1) {
        const named = namedAddresses(thrown)
        const rest = emailAddresses.filter((one) => !named.has(keyOf(one)))
        const pending = rest.length > 0 ? await addressesOf(readPending) : []
        const again = rest.filter((one) => pending && !pending.includes(keyOf(one)))
        const unconfirmed = new InvitationError('unconfirmed', { cause: thrown })
        for (const one of emailAddresses) results.set(keyOf(one), named.get(keyOf(one)) ?? unconfirmed)
        const alone = rest.length === emailAddresses.length
        queue.unshift(
          ...chunksOf(
            again.map((emailAddress) => ({ emailAddress, role })),
            alone ? 1 : size,
          ),
        )
      } else {
        const given = queue.filter((other) => reach === 'all' || (reach === 'role' && other.role === role))
        for (const one of [chunk, ...given]) fail(one, error)
        queue.splice(0, queue.length, ...queue.filter((other) => !given.includes(other)))
      }
    }
  }
  return outcomesOf(drafts, results)
}

/** Whom the pending invitations are for; undefined where that can't be read. */
async function addressesOf(readPending: ReadPending): Promise<string[] | undefined> {
  try {
    return (await readPending()).map(({ emailAddress }) => keyOf(emailAddress))
  } catch {
    return undefined
  }
}

/** Whom a refusal is about. After one that is about all, Clerk would only say it again. */
function reachOf({ code, status }: InvitationError): 'address' | 'chunk' | 'role' | 'all' {
  if (isOneOf(lostCodes, code)) return 'chunk'
  if (code === 'invalidRole') return 'role'
  if (code === 'unsupported') return 'all'
  const aboutAddress = isOneOf(['alreadyInvited', 'alreadyMember', 'invalidEmailAddress'], code)
  return aboutAddress || status === 400 || status === 422 ? 'address' : 'all'
}

/** Each address once, those of one role together. */
function chunksOf(drafts: readonly InvitationDraft[], size: number): Chunk[] {
  const seen = new Set<string>()
  const chunks: Chunk[] = []
  for (const { emailAddress, role } of drafts) {
    if (seen.has(keyOf(emailAddress))) continue
    seen.add(keyOf(emailAddress))
    const open = chunks.find((chunk) => chunk.role === role && chunk.emailAddresses.length < size)
    if (open) open.emailAddresses.push(emailAddress)
    else chunks.push({ role, emailAddresses: [emailAddress] })
  }
  return chunks
}

/** An address that is there twice has been invited by the first of the two, or failed for both. */
function outcomesOf(
  drafts: readonly InvitationDraft[],
  results: ReadonlyMap<string, InvitationRecord | InvitationError>,
): SendOutcome[] {
  const seen = new Set<string>()
  return drafts.map((draft) => {
    const key = keyOf(draft.emailAddress)
    const result = results.get(key) ?? new InvitationError('unconfirmed')
    if (result instanceof InvitationError) return { draft, error: result }
    if (seen.has(key)) return { draft, error: new InvitationError('alreadyInvited') }
    seen.add(key)
    return { draft, invitation: result }
  })
}
