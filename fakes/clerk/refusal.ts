/** An answer of Clerk's with an error in it. */
export class ClerkRefusal extends Error {
  readonly status: number
  readonly code: string
  readonly meta: Readonly<Record<string, unknown>>
  /** Seconds. */
  readonly retryAfter: number | undefined

  constructor(
    status: number,
    code: string,
    { message = code, meta = {}, retryAfter }: { message?: string; meta?: object; retryAfter?: number } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.meta = { ...meta }
    this.retryAfter = retryAfter
  }
}
