import { toInvitationError } from '../model/error.ts'
import type { InvitationError } from '../model/error.ts'

/**
 * How every read behaves: fresh for half a minute, so that many components cost one request; tried again twice,
 * within one second and then within two, and only where that may help.
 */
export const reads = {
  staleTime: 30_000,
  retry: (failures: number, error: InvitationError) => error.transient && failures < 2,
  retryDelay: (failures: number) => Math.random() * 1000 * 2 ** failures,
}

/** Runs one read; whatever an adapter throws comes out as an `InvitationError`. */
export async function read<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (thrown) {
    throw toInvitationError(thrown)
  }
}
