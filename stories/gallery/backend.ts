import { InvitationError } from 'invitekit'
import type { InvitationErrorCode } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations } from 'invitekit/testing'
import type { MemoryInvitation, MemoryInvitationsClient, MemoryInvitationsOptions } from 'invitekit/testing'
import { withLogo } from '../support/card.tsx'
import { wayOf } from './ways.ts'

/** The longest that a timer can wait, in milliseconds: a gallery may stand open all day. */
export const longest = 2 ** 31 - 1

/** A refusal, as a backend that gives its reasons sends it: without a status, nobody would know what happened. */
function refusal(code: InvitationErrorCode): InvitationError {
  return new InvitationError(code, { status: 400, retryAfter: 120_000 })
}

/** An answer that does not come. */
function never(): Promise<never> {
  return new Promise(() => {})
}

/** An invitation to Acme whose id is the state that it is going to. */
export function bound(state: string, fields: Partial<MemoryInvitation> = {}): MemoryInvitation {
  return memoryInvitation({
    id: state,
    ticket: state,
    publicOrganizationData: withLogo,
    ...wayOf(state).reads,
    ...fields,
  })
}

/** A backend in which each invitation goes the way to the state that its id names. */
export function backend(
  invitations: readonly MemoryInvitation[],
  options: Partial<MemoryInvitationsOptions> = {},
): MemoryInvitationsClient {
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations,
    clock: () => exampleNow,
    ...options,
  })
  const { accept, decline, get, redeem } = client.received
  const pressed = new Set<string>()

  function press<Outcome>(work: ((id: string) => Promise<Outcome>) | undefined) {
    return (id: string) => {
      const { fails } = wayOf(id)
      pressed.add(id)
      if (fails === 'never') return never()
      return fails || !work ? Promise.reject(refusal(fails ?? 'unsupported')) : work(id)
    }
  }

  Object.assign(client.received, {
    accept: press(accept),
    redeem: press(redeem),
    ...(decline && { decline: press(decline) }),
    get: async (id: string, signal?: AbortSignal) => {
      const answer = await get(id, signal)
      const { thenReads } = wayOf(id)
      if (thenReads && pressed.has(id)) throw refusal(thenReads)
      return answer
    },
  })
  return Object.assign(client, { timeout: longest })
}
