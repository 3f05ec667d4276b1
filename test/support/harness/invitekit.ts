import { QueryObserver } from '@tanstack/react-query'
import { acceptanceState, refusalState } from '../../../src/model/acceptance.ts'
import { statusAt } from '../../../src/model/status.ts'
import { acceptancesOf } from '../../../src/query/acceptances.ts'
// Loaded here, so that no press waits for a file.
import '../../../src/query/carry-out-press.ts'
import { createResources } from '../../../src/query/received-resource.ts'
import { invitationOptions } from '../../../src/query/received.ts'
import type { CreateSubject } from './subject.ts'

/** The library itself: what a card shows and does, without the card. */
export const invitekit: CreateSubject = ({ client, queryClient, id }) => {
  const acceptances = acceptancesOf(client, queryClient)
  const toResource = createResources(acceptances, true)
  const query = new QueryObserver(queryClient, invitationOptions(client, id))
  const leave = [acceptances.hold(), query.subscribe(() => {})]
  const known = () => query.getCurrentResult().data

  function press(verb: 'accept' | 'decline' | 'check') {
    const record = known()
    // Only what was read can be pressed; and a press under way leaves the next one without effect.
    if (!record || acceptances.get(id).underWay) return
    acceptances.press({ verb, id, invitation: toResource(record) }).catch(() => {})
  }

  return {
    press,
    checkAgain: () => (known() ? press('check') : void query.refetch()),
    state() {
      const { data, error } = query.getCurrentResult()
      if (!data) return error ? refusalState(error) : 'loading'
      const { underWay, error: failure, status } = acceptances.get(id)
      const current = status && status !== 'pending' ? status : data.status
      const now = client.now?.() ?? Date.now()
      const { expiresAt } = data
      return acceptanceState({
        status: statusAt({ status: current, expiresAt }, now),
        underWay,
        error: failure,
      })
    },
    refetch: () => void query.refetch(),
    dispose: () => leave.forEach((stop) => stop()),
  }
}
