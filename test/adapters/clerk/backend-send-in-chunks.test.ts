import { ClerkAPIResponseError } from '@clerk/shared/error'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeClerkError } from '../../../src/adapters/clerk/errors.ts'
import { sendInChunks } from '../../../src/adapters/clerk/send-in-chunks.ts'
import type { SendChunk } from '../../../src/adapters/clerk/send-in-chunks.ts'
import { InvitationError } from '../../../src/model/error.ts'
import type { InvitationErrorCode } from '../../../src/model/error.ts'
import type { InvitationRecord } from '../../../src/model/invitation.ts'

function record(emailAddress: string, role: string): InvitationRecord {
  const address = emailAddress.trim().toLowerCase()
  return {
    id: `orginv_${address}`,
    emailAddress: address,
    role,
    status: 'pending',
    publicMetadata: {},
    createdAt: null,
    updatedAt: null,
  }
}

/** Nobody is pending. */
const nobody = async () => []

function refusal(status: number, ...errors: { code: string; long_message?: string; meta?: object }[]) {
  const data = errors.map((error) => ({ message: 'No.', long_message: 'No.', ...error }))
  return new ClerkAPIResponseError('Refused', { data, status })
}

/** What becomes of an address: each is refused in another way, and named in another place. */
const fates: Record<string, { code?: InvitationErrorCode; refuse: (address: string) => unknown }> = {
  good: { refuse: () => undefined },
  invited: {
    code: 'alreadyInvited',
    refuse: (address) => refusal(400, { code: 'duplicate_record', meta: { email_addresses: [address] } }),
  },
  member: {
    code: 'alreadyMember',
    refuse: (address) =>
      refusal(400, {
        code: 'already_a_member_in_organization',
        long_message: `${address} is already a member of the organization.`,
      }),
  },
  invalid: {
    code: 'invalidEmailAddress',
    refuse: (address) =>
      refusal(422, {
        code: 'form_param_format_invalid',
        long_message: `The following email addresses are invalid: ${address}.`,
        meta: { param_name: 'email_address' },
      }),
  },
  blocked: {
    code: 'invalidEmailAddress',
    refuse: (address) => refusal(403, { code: 'not_allowed_access', meta: { identifiers: [address] } }),
  },
  unnamed: {
    code: 'alreadyInvited',
    refuse: () => refusal(400, { code: 'organization_invitation_not_unique' }),
  },
  lost: { code: 'network', refuse: () => new TypeError('Failed to fetch') },
}

const draft = fc.record({
  fate: fc.constantFrom(...Object.keys(fates)),
  number: fc.nat({ max: 30 }),
  upper: fc.boolean(),
  role: fc.constantFrom('org:member', 'org:admin'),
})

it('F55 F56: gives each address one outcome, invites the good ones once, and sends nothing again that may be out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { maxLength: 60 }),
      fc.integer({ min: 1, max: 10 }),
      async (list, size) => {
        const drafts = list.map(({ fate, number, upper, role }) => {
          const address = `${fate}${number}@example.com`
          return { emailAddress: upper ? address.toUpperCase() : address, role }
        })
        const out: string[] = []
        const readPending = async () => out.map((one) => record(one, 'org:member'))
        const sendChunk: SendChunk = async (role, emailAddresses) => {
          expect(emailAddresses.length).toBeGreaterThan(0)
          expect(emailAddresses.length).toBeLessThanOrEqual(size)
          const refusals = emailAddresses.map((one) =>
            fates[one.toLowerCase().replace(/\d.*/, '')]?.refuse(one.toLowerCase()),
          )
          const refused = refusals.find((one) => one !== undefined)
          if (refused === undefined || refused instanceof TypeError) out.push(...emailAddresses)
          if (refused !== undefined) throw refused
          return emailAddresses.map((one) => record(one, role)).toReversed()
        }
        const outcomes = await sendInChunks(drafts, size, sendChunk, readPending)
        expect(outcomes.map((outcome) => outcome.draft)).toEqual(drafts)
        const keys = out.map((one) => one.toLowerCase())
        expect(new Set(keys).size).toBe(keys.length)
        const lost = list.some(({ fate }) => fate === 'lost') ? ['network'] : []
        const seen = new Set<string>()
        for (const { draft: sent, invitation, error } of outcomes) {
          const key = sent.emailAddress.toLowerCase()
          const first = seen.has(key) ? 'alreadyInvited' : 'sent'
          const expected = fates[key.replace(/\d.*/, '')]?.code ?? first
          expect([expected, ...lost]).toContain(error?.code ?? 'sent')
          expect(invitation?.emailAddress ?? key).toBe(key)
          seen.add(key)
        }
        const invited = outcomes.flatMap(({ invitation }) => invitation?.emailAddress ?? [])
        expect(keys).toEqual(expect.arrayContaining(invited))
      },
    ),
    { numRuns: 500 },
  )
})

describe('a refusal', () => {
  const refusing = (thrown: unknown): SendChunk => {
    let calls = 0
    return async (role, emailAddresses) => {
      calls += 1
      if (calls === 1) throw thrown
      return emailAddresses.map((one) => record(one, role))
    }
  }
  const drafts = ['a@example.com', 'aa@example.com', 'b@example.com'].map((emailAddress) => ({
    emailAddress,
    role: 'org:member',
  }))
  const codes = async (thrown: unknown) =>
    (await sendInChunks(drafts, 10, refusing(thrown), nobody)).map(({ error }) => error?.code)

  it('with several reasons gives each address its own', async () => {
    const several = refusal(
      400,
      { code: 'duplicate_record', meta: { email_addresses: ['a@example.com'] } },
      { code: 'already_a_member_in_organization', meta: { email_addresses: ['B@Example.com'] } },
    )
    expect(await codes(several)).toEqual(['alreadyInvited', undefined, 'alreadyMember'])
  })

  it('is understood as it is thrown, and as it was decoded', async () => {
    const named = refusal(400, { code: 'duplicate_record', meta: { email_addresses: ['aa@example.com'] } })
    expect(await codes(named)).toEqual([undefined, 'alreadyInvited', undefined])
    expect(await codes(decodeClerkError(named))).toEqual([undefined, 'alreadyInvited', undefined])
  })

  it.each([
    ['its addresses', { meta: { email_addresses: ['b@example.com'] } }],
    ['its identifiers', { meta: { identifiers: ['b@example.com'] } }],
    ['the beginning of its sentence', { long_message: 'b@example.com is already a member.' }],
    ['the end of its sentence', { long_message: 'These are invalid: z@example.com, b@example.com.' }],
  ])('that names one in %s has the others sent with one more call', async (_, named) => {
    const calls: string[][] = []
    const refuse = refusing(refusal(400, { code: 'duplicate_record', ...named }))
    await sendInChunks(
      drafts,
      10,
      (role, emailAddresses) => {
        calls.push(emailAddresses)
        return refuse(role, emailAddresses)
      },
      nobody,
    )
    expect(calls.map((call) => call.length)).toEqual([3, 2])
  })

  it('names whole addresses: one that ends like another is another', async () => {
    const sentence = { code: 'duplicate_record', long_message: 'Invited: "aa@example.com".' }
    expect(await codes(refusal(400, sentence))).toEqual([undefined, 'alreadyInvited', undefined])
  })

  it('with addresses that nobody has sent names nobody', async () => {
    const strange = refusal(400, {
      code: 'duplicate_record',
      meta: { email_addresses: ['z@example.com', 7] },
    })
    expect(await codes(strange)).toEqual([undefined, undefined, undefined])
  })

  it('that is no refusal but a limit ends it for all', async () => {
    const limit = new InvitationError('rateLimited', { retryAfter: 5 })
    const outcomes = await sendInChunks(drafts, 1, refusing(limit), nobody)
    expect(outcomes.map(({ error }) => error)).toEqual([limit, limit, limit])
  })
})

it('has nothing to send to nobody', async () => {
  const never: SendChunk = () => Promise.reject(new Error('called'))
  expect(await sendInChunks([], 10, never, nobody)).toEqual([])
})

describe('F55 F56: a refused call that has invited some all the same', () => {
  const drafts = ['a', 'b', 'c', 'd'].map((name) => ({
    emailAddress: `${name}@example.com`,
    role: 'org:member',
  }))

  function partial(readPending: (out: readonly string[]) => Promise<InvitationRecord[]>, named: boolean) {
    const out: string[] = []
    const sendChunk: SendChunk = async (role, emailAddresses) => {
      for (const one of emailAddresses) {
        const refused = one.startsWith('c')
        const meta = named ? { email_addresses: [one] } : {}
        if (refused) throw refusal(400, { code: 'duplicate_record', meta })
        out.push(one)
      }
      return emailAddresses.map((one) => record(one, role))
    }
    return { out, outcomes: sendInChunks(drafts, 10, sendChunk, () => readPending(out)) }
  }

  it.each([true, false])(
    'mails nobody twice, and says of them that it is not known (named: %s)',
    async (named) => {
      const { out, outcomes } = partial(async (sent) => sent.map((one) => record(one, 'org:member')), named)
      expect((await outcomes).map(({ error }) => error?.code)).toEqual([
        'unconfirmed',
        'unconfirmed',
        'alreadyInvited',
        undefined,
      ])
      expect(out).toEqual(['a@example.com', 'b@example.com', 'd@example.com'])
    },
  )

  it('sends nothing again where it can’t be read who is pending', async () => {
    const unreadable = async () => {
      throw new TypeError('Failed to fetch')
    }
    const { out, outcomes } = partial(unreadable, true)
    expect((await outcomes).map(({ error }) => error?.code)).toEqual([
      'unconfirmed',
      'unconfirmed',
      'alreadyInvited',
      'unconfirmed',
    ])
    expect(out).toEqual(['a@example.com', 'b@example.com'])
  })
})
