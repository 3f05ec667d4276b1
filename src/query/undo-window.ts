import { InvitationError } from '../model/error.ts'
import type { Press, Presser } from './acceptances.ts'
import { longestTimer } from './wait.ts'

/**
 * Waits for as long as declining can be undone, and gives the press that sends it.
 *
 * @throws InvitationError – `notSent` where it was undone, or where nobody is here any more in whose name it would be.
 */
export async function undoWindowEnd({ get, tell, isHeld }: Presser, press: Press): Promise<Press> {
  const { id, undoWindow = 0 } = press
  const begun = get(id)
  await timeOrHiding(Math.min(undoWindow, longestTimer))
  // Another progress means that it has been undone since, and maybe pressed again.
  if (begun.underWay !== 'declineSoon' || get(id) !== begun) throw new InvitationError('notSent')
  tell(id, { type: 'answered', status: 'pending' })
  if (!isHeld()) throw new InvitationError('notSent')
  tell(id, { type: 'pressed', verb: 'decline' })
  return { ...press, verb: 'decline' }
}

/** A page that hides may never be seen again: what was decided on it is decided. */
function timeOrHiding(milliseconds: number): Promise<void> {
  const over = new AbortController()
  return new Promise((resolve) => {
    const end = () => {
      over.abort()
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    const { window, document } = globalThis
    window?.addEventListener('pagehide', end, over)
    document?.addEventListener('visibilitychange', () => document.hidden && end(), over)
  })
}
