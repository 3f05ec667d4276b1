import { decodeInvitation } from '../../model/decode-invitation.ts'
import { InvitationError, toInvitationError } from '../../model/error.ts'
import { readFields, readText } from '../../model/field.ts'
import type { InvitationDraft } from '../../model/invitation.ts'
import type { SendOutcome } from '../../model/send-outcome.ts'
import { longestAddress, mostDrafts, mostRequestBytes } from '../../protocol/limits.ts'
import { decodeError, rowsOf } from './call.ts'
import type { Call } from './call.ts'

/** Sends as many drafts a request as the handler takes. Once a request has failed, the rest stays here. */
export async function sendInRequests(call: Call, drafts: readonly InvitationDraft[]): Promise<SendOutcome[]> {
  const outcomes: SendOutcome[] = []
  let failure: InvitationError | undefined
  for (const some of requestsOf(drafts)) {
    try {
      if (failure) throw failure
      outcomes.push(...(await sendSome(call, some)))
    } catch (thrown) {
      const error = toInvitationError(thrown)
      outcomes.push(...some.map((draft) => ({ draft, error })))
      failure = error.ambiguous ? new InvitationError('notSent') : error
    }
  }
  return outcomes
}

async function sendSome(call: Call, drafts: readonly InvitationDraft[]): Promise<SendOutcome[]> {
  const answer = await call({ body: { operation: 'send', invitations: drafts.map(onWire) } })
  const told = rowsOf(answer('outcomes'))
  return drafts.map((draft, index) => {
    const row = readFields(told[index])
    const isOwn = readText(row('emailAddress')) === onWire(draft).emailAddress
    const invitation = isOwn && decodeInvitation(row('invitation'))
    if (invitation) return { draft, invitation }
    const error = isOwn && decodeError(readFields(row('error')))
    return { draft, error: error || new InvitationError('unconfirmed') }
  })
}

/** An address that is too long is refused, whatever its end. */
function onWire({ emailAddress, role }: InvitationDraft): InvitationDraft {
  return { emailAddress: emailAddress.slice(0, longestAddress + 1), role }
}

function requestsOf(drafts: readonly InvitationDraft[]): InvitationDraft[][] {
  const requests: InvitationDraft[][] = []
  let room = 0
  for (const draft of drafts) {
    // A character of JSON takes three bytes at most.
    const size = 3 * JSON.stringify(onWire(draft)).length
    const open = requests.at(-1)
    if (open && open.length < mostDrafts && size < room) {
      open.push(draft)
      room -= size
    } else {
      requests.push([draft])
      room = mostRequestBytes - 1000 - size
    }
  }
  return requests
}
