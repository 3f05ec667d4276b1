import type { InvitationsClient } from '../client/client.ts'
import { InvitationError } from '../model/error.ts'

/** A page of another origin that shows this one could lay something else over its buttons. @throws InvitationError */
export function assertNotFramed({ allowFraming }: InvitationsClient): void {
  if (!allowFraming && isFramedElsewhere()) throw new InvitationError('framed')
}

function isFramedElsewhere(): boolean {
  try {
    return globalThis.window?.top?.location.href === ''
  } catch {
    return true
  }
}
