/** What the work gives, unless the signal is aborted first: then its reason, and what comes later comes to nobody. */
export async function inTime<Result>(
  signal: AbortSignal,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted()
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  return Promise.race([work(), aborted])
}
