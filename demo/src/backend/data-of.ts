interface Refusal {
  status: number
  code?: string | undefined
  message?: string | undefined
}

/** The server answered, but not with what was asked for. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  /** better-auth's own code, such as `ORGANIZATION_NOT_FOUND`. */
  readonly code: string | undefined

  constructor(refusal: Refusal | null) {
    super(refusal ? `The server refused with ${refusal.status}: ${refusal.message}` : 'The answer was empty.')
    this.code = refusal?.code
  }
}

/**
 * The data of an answer of better-auth's client.
 *
 * @throws RefusedError
 */
export function dataOf<Data>({ data, error }: { data: Data; error: Refusal | null }): NonNullable<Data> {
  if (error || data === null || data === undefined) throw new RefusedError(error)
  return data
}
