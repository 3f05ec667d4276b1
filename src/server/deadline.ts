import { InvitationError } from '../model/error.ts'

/** Work that has to be done in time; what comes later comes to nobody. */
export async function withDeadline<Result>(
  timeout: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  let timer
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new InvitationError('timeout'))
      controller.abort()
    }, timeout)
  })
  try {
    return await Promise.race([work(controller.signal), late])
  } finally {
    clearTimeout(timer)
  }
}
