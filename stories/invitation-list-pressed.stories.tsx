import type { Meta, StoryObj } from '@storybook/react-vite'
import { InvitationError, InvitationList } from 'invitekit'
import { exampleInvitations, exampleNow, exampleOrganization } from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'
import { expect, mocked, userEvent, waitFor, within } from 'storybook/test'
import { list } from './support/list.tsx'
import { acceptsOf, age, clientOf, memory } from './support/memory.tsx'
import { offline } from './support/offline.ts'
import { armed, ready } from './support/pointer.ts'
import { buttonsIn, foundOut, refusals } from './support/refusals.ts'
import type { Refusal } from './support/refusals.ts'

/** Three rows, the second of which is pressed in. */
function three(options: Partial<MemoryInvitationsOptions> = {}) {
  return memory({ invitations: exampleInvitations.slice(0, 3), ...options })
}

const meta = {
  title: 'Invitation list, pressed',
  ...list,
  component: InvitationList,
  loaders: [three()],
} satisfies Meta<typeof InvitationList>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

/** Lost reads are tried again for up to three seconds. */
const patiently = { timeout: 5000 }
const accept = { name: 'Accept invitation to Acme' }
const decline = { name: 'Decline invitation to Acme' }
const undo = { name: 'Undo declining the invitation to Acme' }

/** The row of the list's second invitation, wherever it has come to. */
async function acme({ canvasElement }: Context) {
  const rows = await within(canvasElement).findAllByRole('listitem')
  const row = rows.find((one) => one.textContent.includes('Acme'))
  if (!row) throw new Error('There is no row of Acme.')
  return row
}

/** The organizations in the order of their rows. */
function names({ canvasElement }: Context) {
  return within(canvasElement)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent)
}

async function pressAccept(context: Context) {
  await userEvent.click(await ready(await within(context.canvasElement).findByRole('button', accept)))
}

/** The refusal is told in the row, which keeps its place; the way out is offered, and the focus has a place. */
async function isRefused(context: Context, { says, stays, way }: Refusal) {
  const row = await acme(context)
  const notice = await within(row).findByRole('note', {}, patiently)
  await expect(notice).toHaveTextContent(says)
  await expect(buttonsIn(row)).toEqual([
    ...(stays ? ['Accept invitation to Acme', 'Decline invitation to Acme'] : []),
    ...(way ? [way] : []),
  ])
  await expect(stays ? within(row).getByRole('button', accept) : notice).toHaveFocus()
  await expect(names(context)).toEqual(['Globex', 'Acme', 'Initech'])
}

async function isJoined(context: Context) {
  const row = await acme(context)
  const outcome = await within(row).findByRole('note', {}, patiently)
  await expect(outcome).toHaveTextContent('You joined Acme.')
  await expect(within(row).getByRole('link', { name: 'Open Acme' })).toBeVisible()
  await expect(buttonsIn(row)).toEqual([])
  await expect(outcome).toHaveFocus()
}

/** The button says so itself, and keeps the focus. */
export const Accepting: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    const button = await canvas.findByRole('button', accept)
    clientOf(context.loaded).database.latency = Infinity
    await userEvent.click(button)
    await expect(await canvas.findByRole('button', { name: 'Joining…' })).toHaveFocus()
    const other = within(await acme(context)).getByRole('button', { name: /^Decline/ })
    await expect(other).toHaveAttribute('aria-disabled', 'true')
  },
}

export const Accepted: Story = {
  play: async (context) => {
    await pressAccept(context)
    await isJoined(context)
    await waitFor(() => expect(context.args.onAccepted).toHaveBeenCalledOnce())
  },
}

/** A backend that forgets what is settled, read again: the row is still where it was pressed. */
export const SettledRowHoldsItsPlace: Story = {
  name: 'F27: a settled row holds its place',
  loaders: [three({ forgetful: true })],
  play: async (context) => {
    const before = await acme(context)
    const { height, top } = before.getBoundingClientRect()
    await pressAccept(context)
    await isJoined(context)
    const { database, queryClient } = clientOf(context.loaded)
    await queryClient.refetchQueries()
    await expect(database.requests.filter((verb) => verb === 'list')).toHaveLength(2)
    await expect(names(context)).toEqual(['Globex', 'Acme', 'Initech'])
    await expect(await acme(context)).toBe(before)
    await expect(before.getBoundingClientRect()).toMatchObject({ height, top })
    await isJoined(context)
  },
}

/** Answered between the two clicks: the second presses nothing, neither here nor in the next row. */
export const DoubleClick: Story = {
  name: 'F27: a double click accepts one invitation',
  loaders: [three({ forgetful: true })],
  play: async (context) => {
    const { args, canvasElement, loaded } = context
    await userEvent.dblClick(await within(canvasElement).findByRole('button', accept))
    await isJoined(context)
    await expect(acceptsOf(clientOf(loaded))).toBe(1)
    await expect(within(canvasElement).getAllByRole('button', { name: /^Accept invitation/ })).toHaveLength(2)
    await expect(location.hash).toBe('')
    await waitFor(() => expect(args.onAccepted).toHaveBeenCalledOnce())
  },
}

export const ActivationFailed: Story = {
  name: 'F68: joined, but the organization could not be made the active one',
  args: { activate: true },
  loaders: [three({ faults: { activate: { code: 'network' } } })],
  play: async (context) => {
    await pressAccept(context)
    const row = await acme(context)
    await within(row).findByRole('button', { name: 'Switch to Acme' })
    await expect(within(row).getByRole('note')).toHaveTextContent('You joined Acme.')
    await expect(within(row).getByText('Accepted')).toBeVisible()
  },
}

export const ActivationRetried: Story = {
  ...ActivationFailed,
  name: 'F68: the organization is made the active one by another press',
  play: async (context) => {
    await ActivationFailed.play?.(context)
    const { faults, active } = clientOf(context.loaded).database
    delete faults.activate
    const row = await acme(context)
    await userEvent.click(await armed(within(row).getByRole('button', { name: 'Switch to Acme' })))
    await expect(await within(row).findByRole('link', { name: 'Open Acme' })).toBeVisible()
    await expect(active.get('invitee@example.com')).toBe('org_acme')
  },
}

/** Nothing is asked: for a while the way back stands in the place of the buttons, and has the focus. */
export const Declining: Story = {
  play: async (context) => {
    await userEvent.click(await within(context.canvasElement).findByRole('button', decline))
    const row = await acme(context)
    await expect(await within(row).findByRole('button', undo)).toHaveFocus()
    await expect(within(row).getByText('Declining…')).toBeVisible()
    await expect(clientOf(context.loaded).database.requests).toEqual(['list'])
  },
}

/** The row is as it was, and so is the focus. */
export const Undone: Story = {
  play: async (context) => {
    await Declining.play?.(context)
    const row = await acme(context)
    await userEvent.click(await armed(within(row).getByRole('button', undo)))
    await waitFor(() => expect(within(row).getByRole('button', decline)).toHaveFocus())
    await expect(clientOf(context.loaded).database.requests).toEqual(['list'])
  },
}

/** The time to undo it is over. */
export const Declined: Story = {
  args: { undoWindow: 100 },
  play: async (context) => {
    await userEvent.click(await within(context.canvasElement).findByRole('button', decline))
    const row = await acme(context)
    const outcome = await within(row).findByText('You declined the invitation to Acme.')
    await expect(outcome.parentElement).toHaveFocus()
    await expect(within(row).getByText('Declined')).toBeVisible()
    await expect(buttonsIn(row)).toEqual([])
    await waitFor(() => expect(context.args.onDeclined).toHaveBeenCalledOnce())
  },
}

/** The press was refused. */
function refusedWith(code: keyof typeof refusals): Story {
  return {
    loaders: [three({ faults: { accept: { code } } })],
    play: async (context) => {
      await pressAccept(context)
      await isRefused(context, refusals[code])
      await expect(acceptsOf(clientOf(context.loaded))).toBe(1)
    },
  }
}

export const LimitReached: Story = { ...refusedWith('limitReached'), name: 'F05: the organization is full' }
export const Forbidden: Story = { ...refusedWith('forbidden'), name: 'F05: not allowed' }
export const Unverified: Story = { ...refusedWith('unverified'), name: 'F05: the address is not verified' }
export const WrongAccount: Story = {
  ...refusedWith('wrongAccount'),
  name: 'F05 T04: the server knows another account',
}
export const InviterGone: Story = { ...refusedWith('inviterGone'), name: 'F67: the inviter has left' }
export const OrganizationGone: Story = {
  ...refusedWith('organizationGone'),
  name: 'F67: the organization is gone',
}
export const Failed: Story = refusedWith('other')
export const SignedOutMeanwhile: Story = refusedWith('signedOut')

/** The refusals with the longest words, where there is the least room for them. */
export const Narrow: Story = {
  ...LimitReached,
  decorators: [
    (Story) => (
      <div style={{ width: 288 }}>
        <Story />
      </div>
    ),
  ],
}

/** A backend that lists an invitation to an address that is not this account's: no Accept in its row. */
export const WrongAddress: Story = {
  name: 'T04: the address is another account’s',
  loaders: [three({ emailAddresses: ['omar@example.com'] })],
  play: async (context) => {
    const row = await acme(context)
    const notice = await within(row).findByText(
      (_, element) =>
        element?.tagName === 'P' &&
        element.textContent ===
          'This invitation is for i***@example.com. You’re signed in as omar@example.com.',
    )
    await expect(notice).toBeVisible()
    await expect(buttonsIn(row)).toEqual(['Switch account'])
    await expect(acceptsOf(clientOf(context.loaded))).toBe(0)
  },
}

/** The host signs in; the row is read again, and the person presses once more. Nothing is sent before. */
export const SignedInAgain: Story = {
  ...SignedOutMeanwhile,
  name: 'F04: signed in again, back at the same row',
  play: async (context) => {
    const { args, loaded, canvasElement } = context
    const { database } = clientOf(loaded)
    mocked(args.onSignIn)?.mockImplementation(async () => void delete database.faults.accept)
    await SignedOutMeanwhile.play?.(context)

    const row = await acme(context)
    await userEvent.click(await armed(within(row).getByRole('button', { name: 'Sign in' })))
    await waitFor(() => expect(within(row).queryByRole('note')).toBeNull())
    await expect(args.onSignIn).toHaveBeenCalledOnce()
    await expect(database.requests).toEqual(['list', 'accept', 'get'])
    await expect(canvasElement.ownerDocument.body).not.toHaveFocus()

    await pressAccept(context)
    await isJoined(context)
  },
}

/** Says how long to wait, in words; both buttons of the row wait with it, and no others. */
export const RateLimited: Story = {
  name: 'F10: too many tries',
  play: async (context) => {
    clientOf(context.loaded).received.accept = () =>
      Promise.reject(new InvitationError('rateLimited', { retryAfter: 120_000 }))
    await pressAccept(context)
    await isRefused(context, { says: 'Too many tries. Try again in 2 minutes.', stays: true })
    const waiting = within(context.canvasElement)
      .getAllByRole('button')
      .filter((button) => button.ariaDisabled === 'true')
    await expect(waiting.map(({ ariaLabel }) => ariaLabel)).toEqual([accept.name, decline.name])
  },
}

/** The answer was lost; reading back tells the truth, and nobody sees more than a longer "Joining…". */
export const LostAnswer: Story = {
  name: 'F11: joined, though the answer was lost',
  loaders: [three({ faults: { accept: { code: 'network', when: 'after' } } })],
  play: async (context) => {
    await pressAccept(context)
    await isJoined(context)
    await expect(acceptsOf(clientOf(context.loaded))).toBe(1)
  },
}

/** Read back, the invitation is as it was. */
export const NotSent: Story = {
  name: 'F11: not carried out',
  loaders: [three({ faults: { accept: { code: 'network' } } })],
  play: async (context) => {
    await pressAccept(context)
    await isRefused(context, foundOut.notSent)
  },
}

/** Nothing was sent, and nothing is sent later by itself. */
export const Offline: Story = {
  name: 'F35: offline',
  beforeEach: offline,
  loaders: [three({ faults: { accept: { code: 'network' }, get: { code: 'network' } } })],
  play: async (context) => {
    await pressAccept(context)
    await isRefused(context, foundOut.offline)
    await expect(acceptsOf(clientOf(context.loaded))).toBe(1)
  },
}

/** The answer was lost, and so is that of reading back: no Accept, whatever the truth is. */
export const Unknown: Story = {
  loaders: [three({ faults: { accept: { code: 'malformed', when: 'after' }, get: { code: 'malformed' } } })],
  play: async (context) => {
    await pressAccept(context)
    await isRefused(context, foundOut.unknown)
  },
}

export const CheckedAgain: Story = {
  ...Unknown,
  play: async (context) => {
    await Unknown.play?.(context)
    const row = await acme(context)
    delete clientOf(context.loaded).database.faults.get
    await userEvent.click(await armed(within(row).getByRole('button', { name: 'Check again' })))
    await isJoined(context)
    await expect(acceptsOf(clientOf(context.loaded))).toBe(1)
  },
}

/** Gone, and used by nobody here: why, a strict server does not tell. */
export const NotUsable: Story = {
  name: 'F07: not usable any more',
  loaders: [three({ forgetful: true })],
  play: async (context) => {
    await acme(context)
    Object.assign(clientOf(context.loaded).database.invitations.get('inv_acme') ?? {}, { status: 'revoked' })
    await pressAccept(context)
    await isRefused(context, foundOut.notUsable)
  },
}

/** Settled by somebody else while it was on the page: told as what it is, and not as a failure. */
function meanwhile(fields: object, words: string, badge: string): Story {
  return {
    play: async (context) => {
      const row = await acme(context)
      Object.assign(clientOf(context.loaded).database.invitations.get('inv_acme') ?? {}, fields)
      await pressAccept(context)
      // The first alert is the right one: nothing is announced twice.
      const outcome = await within(row).findByRole('note')
      await expect(outcome).toHaveTextContent(words)
      await expect(outcome).toHaveFocus()
      await expect(within(outcome).getByText(badge)).toBeVisible()
      await expect(buttonsIn(row)).toEqual(['Ask for a new one'])
    },
  }
}

export const RevokedMeanwhile: Story = {
  ...meanwhile({ status: 'revoked' }, 'This invitation was revoked.', 'Revoked'),
  name: 'F25: revoked while it was on the page',
}
export const ExpiredMeanwhile: Story = {
  ...meanwhile({ expiresAt: exampleNow - 1000 }, 'This invitation has expired.', 'Expired'),
  name: 'F08: expired while it was on the page',
}

/** Another role, another name: the person sees it before they agree to it. */
export const Changed: Story = {
  name: 'F66: changed while it was on the page',
  play: async (context) => {
    const row = await acme(context)
    const client = clientOf(context.loaded)
    Object.assign(client.database.invitations.get('inv_acme') ?? {}, {
      role: 'owner',
      publicOrganizationData: exampleOrganization({ name: 'Acme Holding' }),
    })
    age(client)
    await pressAccept(context)
    await expect(await within(row).findByRole('note')).toHaveTextContent(foundOut.changed.says)
    await expect(await within(row).findByRole('heading', { name: 'Acme Holding' })).toBeVisible()
    await expect(within(row).getByText('Owner')).toBeVisible()
    await expect(buttonsIn(row)).toEqual([
      'Accept invitation to Acme Holding',
      'Decline invitation to Acme Holding',
    ])
    await expect(acceptsOf(client)).toBe(0)
  },
}
