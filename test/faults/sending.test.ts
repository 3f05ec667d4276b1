import { ClerkAPIResponseError } from '@clerk/shared/error'
import { describe, expect, it } from 'vitest'
import { sendEach } from 'invitekit'
import type { InvitationDraft, InvitationRecord } from 'invitekit'
import { decodeClerkError } from '../../src/adapters/clerk/errors.ts'
import { accepted, refused } from '../adapters/better-auth/recorded.ts'
import { json, overBetterAuth } from './page.tsx'

// What a form will stand on: there is none yet. It gets each draft back as it was, with a code for its address.
const drafts: readonly InvitationDraft[] = Object.freeze([
  Object.freeze({ emailAddress: ' Not an address ', role: 'member' }),
  Object.freeze({ emailAddress: 'bo@example.com', role: 'captain' }),
  Object.freeze({ emailAddress: 'ola@example.com', role: '' }),
  Object.freeze({ emailAddress: 'kim@example.com', role: 'member' }),
])

/** What becomes of the drafts where the backend answers one after the other. */
function codes(outcomes: Awaited<ReturnType<typeof sendEach>>) {
  return outcomes.map(({ error, invitation }) => error?.code ?? invitation?.status)
}

describe('F09', () => {
  it('F09: better-auth’s refusals come back beside the drafts, which are unchanged; nothing is thrown', async () => {
    const answers = [
      refused.get('010-invite-member-error-invalid-email'),
      refused.get('011-invite-member-error-unknown-role'),
      refused.get('014-invite-member-error-validation'),
      accepted.get('004-invite-member-ok'),
    ]
    const client = overBetterAuth(() => {
      const answer = answers.shift()
      return json(answer, Number(Object(answer).status) || 200)
    })
    const outcomes = (await client.sent?.send(drafts)) ?? []
    outcomes.forEach(({ draft }, i) => expect(draft).toBe(drafts[i]))
    expect(codes(outcomes)).toEqual(['invalidEmailAddress', 'invalidRole', 'invalidEmailAddress', 'pending'])
    expect(outcomes[2]?.error).toMatchObject({ status: 400, backendCode: 'VALIDATION_ERROR' })
    expect(answers).toEqual([])
  })

  it('F09: Clerk’s refusals tell the field, and the rest is sent all the same', async () => {
    const refusals = [
      { code: 'form_param_format_invalid', field: 'email_address' },
      { code: 'form_param_value_invalid', field: 'role' },
      { code: 'form_param_unknown', field: 'colour' },
    ]
    async function send({ emailAddress, role }: InvitationDraft): Promise<InvitationRecord> {
      const refusal = refusals.shift()
      if (refusal)
        throw decodeClerkError(
          new ClerkAPIResponseError('Unprocessable', {
            status: 422,
            data: [{ code: refusal.code, message: 'is invalid', meta: { param_name: refusal.field } }],
          }),
        )
      return {
        id: 'inv_kim',
        emailAddress,
        role,
        status: 'pending',
        revoked: false,
        publicMetadata: null,
        createdAt: null,
        updatedAt: null,
      }
    }
    const outcomes = await sendEach(drafts, send)
    outcomes.forEach(({ draft }, i) => expect(draft).toBe(drafts[i]))
    expect(codes(outcomes)).toEqual(['invalidEmailAddress', 'invalidRole', 'other', 'pending'])
    expect(outcomes[2]?.error).toMatchObject({ status: 422, backendCode: 'form_param_unknown' })
  })
})
