import type { InvitationError } from '../model/error.ts'

/**
 * How every read behaves: fresh for half a minute, so that many components cost one request; tried again twice
 * after about half a second and a second, and only where that may help.
 */
export const reads = {
  staleTime: 30_000,
  retry: (failures: number, error: InvitationError) => error.transient && failures < 2,
  retryDelay: (failures: number) => 400 * 2 ** failures + Math.random() * 200,
}
