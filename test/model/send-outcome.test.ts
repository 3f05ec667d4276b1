import { expect, it, vi } from 'vitest'
import { InvitationError } from '../../src/model/error.ts'
import type { InvitationDraft, InvitationRecord } from '../../src/model/invitation.ts'
import { sendEach } from '../../src/model/send-outcome.ts'

const drafts = ['ada', 'bob', 'cyd'].map((name) => ({ emailAddress: `${name}@example.com`, role: 'member' }))

function stored({ emailAddress, role }: InvitationDraft): InvitationRecord {
  return {
    id: `inv_${emailAddress}`,
    emailAddress,
    role,
    publicMetadata: null,
    status: 'pending',
    createdAt: null,
    updatedAt: null,
  }
}

it('answers for each draft, in the order in which they were given', async () => {
  const outcomes = await sendEach(drafts, async (draft) => stored(draft))
  expect(outcomes).toEqual(drafts.map((draft) => ({ draft, invitation: stored(draft) })))
  expect(outcomes.map(({ draft }) => draft)).toEqual(drafts)
})

it('sends one only when the one before it is answered', async () => {
  const events: string[] = []
  await sendEach(drafts, async (draft) => {
    events.push(`${draft.emailAddress} sent`)
    await new Promise((resolve) => setTimeout(resolve, draft.emailAddress.startsWith('ada') ? 20 : 0))
    events.push(`${draft.emailAddress} answered`)
    return stored(draft)
  })
  expect(events).toEqual(
    drafts.flatMap(({ emailAddress }) => [`${emailAddress} sent`, `${emailAddress} answered`]),
  )
})

it('sends the rest when one is refused, and says why it was', async () => {
  const refusal = new InvitationError('alreadyInvited', { status: 400 })
  const [ada, bob, cyd] = await sendEach(drafts, async (draft) => {
    if (draft.emailAddress === 'bob@example.com') throw refusal
    return stored(draft)
  })
  expect(ada).toEqual({
    draft: drafts[0],
    invitation: stored({ emailAddress: 'ada@example.com', role: 'member' }),
  })
  expect(bob).toEqual({ draft: drafts[1], error: refusal })
  expect(bob?.error).toBe(refusal)
  expect(cyd?.invitation?.id).toBe('inv_cyd@example.com')
})

it.each([new TypeError('fetch failed'), 'refused', undefined, null])(
  'gives an error of its own kind where %s is thrown',
  async (thrown) => {
    const outcomes = await sendEach(drafts, () => Promise.reject(thrown))
    expect(outcomes.map(({ error }) => error?.code)).toEqual(['other', 'other', 'other'])
    expect(outcomes.map(({ error }) => error?.cause)).toEqual([thrown, thrown, thrown])
  },
)

it('sends nothing where there is no draft', async () => {
  const send = vi.fn(async (draft: InvitationDraft) => stored(draft))
  expect(await sendEach([], send)).toEqual([])
  expect(send).not.toHaveBeenCalled()
})

it('sends each draft once', async () => {
  const send = vi.fn(async (draft: InvitationDraft) => stored(draft))
  await sendEach(drafts, send)
  expect(send.mock.calls).toEqual(drafts.map((draft) => [draft]))
})
