import type { AcceptanceProgress } from '../model/acceptance.ts'
import { InvitationError } from '../model/error.ts'
import type { Press, Presser } from './acceptances.ts'

/**
 * Waits for as long as declining can be undone, and gives the press that sends it.
 *
 * @param begun The progress that the press has made: another one means that it has been undone since.
 * @throws InvitationError – `notSent` where it was undone, or where nobody is here any more in whose name it would be.
 */
export async function undoWindowEnd(
  { get, tell, isHeld }: Presser,
  press: Press,
  begun: AcceptanceProgress,
): Promise<Press> {
  const { id, undoWindow = 0 } = press
  await timeOrHiding(undoWindow)
  if (get(id) !== begun) throw new InvitationError('notSent')
  tell(id, { type: 'undone' })
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
