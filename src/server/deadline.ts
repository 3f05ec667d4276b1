import { InvitationError } from '../model/error.ts'

/** Work with a signal that is aborted, with `timeout` for its reason, once it has taken that many milliseconds. */
export async function withDeadline<Result>(
  timeout: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new InvitationError('timeout')), timeout)
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}
