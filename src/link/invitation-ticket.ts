import { InvitationError, toInvitationError } from '../model/error.ts'

/**
 * The secret out of an invitation's link. Whoever has it can accept, so it is kept where nothing that prints, copies
 * or stores an object can see it, and goes into one request at a time.
 */
export class InvitationTicket {
  #secret: string
  #underWay = false

  constructor(secret: string) {
    this.#secret = secret
  }

  /**
   * Lends the secret to one request, on a press. Where that fails, the person may press again; once it has succeeded,
   * the secret is forgotten.
   *
   * @param send Makes the request. It has to reject unless it has seen the invitation accepted.
   * @throws InvitationError – never with a cause, where the request and with it the secret would be found.
   * `unconfirmed` while another request has it, `notUsable` once it is forgotten.
   */
  async redeem<Result>(send: (secret: string) => Promise<Result>): Promise<Result> {
    if (this.#underWay) throw new InvitationError('unconfirmed')
    const secret = this.#secret
    if (!secret) throw new InvitationError('notUsable')
    this.#underWay = true
    try {
      const result = await send(secret)
      this.#secret = ''
      return result
    } catch (thrown) {
      throw withoutSecret(toInvitationError(thrown), secret)
    } finally {
      this.#underWay = false
    }
  }
}

/** The error made anew from what can't hold the secret: any text of a backend may quote the request. */
function withoutSecret({ code, status, backendCode = '', retryAfter }: InvitationError, secret: string) {
  const isCode = /^\w+$/.test(backendCode) && !backendCode.includes(secret)
  return new InvitationError(code, { status, backendCode: isCode ? backendCode : undefined, retryAfter })
}
