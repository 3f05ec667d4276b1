import type { Meta, StoryObj } from '@storybook/react-vite'
import { AcceptCard, InvitationError } from 'invitekit'
import { exampleNow, exampleOrganization } from 'invitekit/testing'
import { expect, mocked, screen, userEvent, waitFor, within } from 'storybook/test'
import { bare, card, one } from './support/card.tsx'
import { acceptsOf, age, clientOf } from './support/memory.tsx'
import { offline } from './support/offline.ts'
import { armed, ready } from './support/pointer.ts'
import { buttonsIn, foundOut, refusals } from './support/refusals.ts'
import type { Refusal } from './support/refusals.ts'

const meta = { title: 'Accept card, pressed', ...card, component: AcceptCard } satisfies Meta<
  typeof AcceptCard
>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

/** Lost reads are tried again for up to three seconds. */
const patiently = { timeout: 5000 }
const accept = { name: 'Accept invitation' }

async function pressAccept({ canvasElement }: Context) {
  await userEvent.click(await within(canvasElement).findByRole('button', accept))
}

/** The refusal is told, the way out is offered, and the focus has a place. */
async function isRefused({ canvasElement }: Context, { says, stays, way }: Refusal) {
  const canvas = within(canvasElement)
  const notice = await canvas.findByRole('note', {}, patiently)
  await expect(notice).toHaveTextContent(says)
  await expect(buttonsIn(canvasElement)).toEqual([
    ...(way ? [way] : []),
    ...(stays ? ['Accept invitation', 'Decline invitation to Acme'] : []),
  ])
  await expect(stays ? canvas.getByRole('button', accept) : notice).toHaveFocus()
}

async function isJoined({ canvasElement }: Context) {
  const canvas = within(canvasElement)
  await expect(await canvas.findByRole('note', {}, patiently)).toHaveTextContent('You joined Acme.')
  await expect(canvas.getByRole('link', { name: 'Open Acme' })).toBeVisible()
  await expect(buttonsIn(canvasElement)).toEqual([])
}

/** The button says so itself, and keeps the focus. */
export const Accepting: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    const button = await canvas.findByRole('button', accept)
    clientOf(context.loaded).database.latency = Infinity
    await userEvent.click(button)
    await expect(await canvas.findByRole('button', { name: 'Joining…' })).toHaveFocus()
    await expect(canvas.getByRole('button', { name: /Decline/ })).toHaveAttribute('aria-disabled', 'true')
  },
}

/** Nobody is teleported: the way to the organization is offered. */
export const Joined: Story = {
  play: async (context) => {
    await pressAccept(context)
    await isJoined(context)
    await waitFor(() => expect(context.args.onAccepted).toHaveBeenCalledOnce())
    await expect(clientOf(context.loaded).database.requests).not.toContain('activate')
  },
}

/** The organization becomes the one that the person works in. */
export const JoinedAndActive: Story = {
  args: { activate: true },
  play: async (context) => {
    await pressAccept(context)
    await isJoined(context)
    const { active } = clientOf(context.loaded).database
    await waitFor(() => expect(active.get('invitee@example.com')).toBe('org_acme'))
  },
}

/** Joined all the same; what has failed is offered once more. */
export const ActivationFailed: Story = {
  name: 'F68: joined, but the organization could not be made the active one',
  args: { activate: true },
  loaders: [one({}, { faults: { activate: { code: 'network' } } })],
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await pressAccept(context)
    await expect(await canvas.findByRole('button', { name: 'Switch to Acme' })).toBeVisible()
    await expect(canvas.getByRole('note')).toHaveTextContent('You joined Acme.')
    await expect(buttonsIn(context.canvasElement)).toEqual(['Switch to Acme'])
    await waitFor(() => expect(context.args.onAccepted).toHaveBeenCalledOnce())
  },
}

export const ActivationRetried: Story = {
  ...ActivationFailed,
  name: 'F68: the organization is made the active one by another press',
  play: async (context) => {
    await ActivationFailed.play?.(context)
    const canvas = within(context.canvasElement)
    const { faults, active } = clientOf(context.loaded).database
    delete faults.activate
    await userEvent.click(await armed(canvas.getByRole('button', { name: 'Switch to Acme' })))
    await isJoined(context)
    await expect(active.get('invitee@example.com')).toBe('org_acme')
    await expect(acceptsOf(clientOf(context.loaded))).toBe(1)
  },
}

export const AskedBeforeDeclining: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: /Decline/ }))
    await screen.findByRole('alertdialog', { name: 'Decline invitation to Acme?' })
    await expect(await ready(screen.getByRole('button', { name: 'Keep' }))).toHaveFocus()
  },
}

/** Keeping it brings the buttons back, and the focus to where it was. */
export const KeptAfterAll: Story = {
  play: async (context) => {
    await AskedBeforeDeclining.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }))
    await expect(canvas.getByRole('button', { name: /Decline/ })).toHaveFocus()
  },
}

export const Declining: Story = {
  play: async (context) => {
    await AskedBeforeDeclining.play?.(context)
    clientOf(context.loaded).database.latency = Infinity
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }))
    const canvas = within(context.canvasElement)
    await expect(await canvas.findByRole('button', { name: 'Declining…' })).toHaveFocus()
    await expect(canvas.getByRole('button', accept)).toHaveAttribute('aria-disabled', 'true')
  },
}

export const Declined: Story = {
  play: async (context) => {
    await AskedBeforeDeclining.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }))
    await expect(await canvas.findByRole('note')).toHaveTextContent('You declined the invitation to Acme.')
    await expect(buttonsIn(context.canvasElement)).toEqual([])
    await waitFor(() => expect(context.args.onDeclined).toHaveBeenCalledOnce())
  },
}

/** Nobody knows whether it was declined. */
export const DeclineUnknown: Story = {
  loaders: [one({}, { faults: { decline: { code: 'timeout' } } })],
  play: async (context) => {
    await AskedBeforeDeclining.play?.(context)
    clientOf(context.loaded).database.faults.get = { code: 'malformed' }
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }))
    await isRefused(context, foundOut.unknown)
  },
}

/** The press was refused. */
function refusedWith(code: keyof typeof refusals): Story {
  return {
    loaders: [one({}, { faults: { accept: { code } } })],
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

/** Accept leads nowhere from here and the host has no way out either: what remains is to ask again. */
export const WrongAccountWithoutHandlers: Story = {
  ...refusedWith('wrongAccount'),
  render: bare,
  play: async (context) => {
    await pressAccept(context)
    await isRefused(context, { ...refusals.wrongAccount, way: 'Check again' })
  },
}

/** Without a handler Accept is the way on: no second button beside it. */
export const SignedOutWithoutHandlers: Story = {
  ...refusedWith('signedOut'),
  render: bare,
  play: async (context) => {
    await pressAccept(context)
    await isRefused(context, { says: refusals.signedOut.says, stays: true })
  },
}

/** The host signs in; the invitation is read again, and the person presses once more. Nothing is sent before. */
export const SignedInAgain: Story = {
  ...SignedOutMeanwhile,
  name: 'F04: signed in again, back at the same invitation',
  play: async (context) => {
    const { args, canvasElement, loaded } = context
    const canvas = within(canvasElement)
    const { database } = clientOf(loaded)
    mocked(args.onSignIn)?.mockImplementation(async () => void delete database.faults.accept)
    await SignedOutMeanwhile.play?.(context)

    await userEvent.click(await armed(canvas.getByRole('button', { name: 'Sign in' })))
    await waitFor(() => expect(canvas.queryByRole('note')).toBeNull())
    await expect(args.onSignIn).toHaveBeenCalledOnce()
    await expect(database.requests).toEqual(['get', 'accept', 'get'])
    await expect(canvasElement.ownerDocument.body).not.toHaveFocus()

    await pressAccept(context)
    await isJoined(context)
  },
}

/** Says how long to wait, in words; both buttons wait with it. */
export const RateLimited: Story = {
  name: 'F10: too many tries',
  play: async (context) => {
    clientOf(context.loaded).received.accept = () =>
      Promise.reject(new InvitationError('rateLimited', { retryAfter: 120_000 }))
    await pressAccept(context)
    await isRefused(context, { says: 'Too many tries. Try again in 2 minutes.', stays: true })
    for (const button of within(context.canvasElement).getAllByRole('button')) {
      await expect(button).toHaveAttribute('aria-disabled', 'true')
    }
  },
}

/** Once the time is over, nothing stands in the way any more. */
export const RateLimitIsOver: Story = {
  name: 'F10: the wait is over',
  loaders: [one({}, { faults: { accept: { code: 'rateLimited' } } })],
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await pressAccept(context)
    await isRefused(context, { says: 'Too many tries. Try again in 1 minute.', stays: true })
    delete clientOf(context.loaded).database.faults.accept
    await waitFor(() => expect(canvas.queryByRole('note')).toBeNull(), { timeout: 8000 })
    await expect(canvas.getByRole('button', accept)).toHaveFocus()
    await pressAccept(context)
    await isJoined(context)
    await expect(acceptsOf(clientOf(context.loaded))).toBe(2)
  },
}

/** The answer was lost; reading back tells the truth, and nobody sees more than a longer "Joining…". */
export const LostAnswer: Story = {
  name: 'F11: joined, though the answer was lost',
  loaders: [one({}, { faults: { accept: { code: 'serverError', when: 'after' } } })],
  play: async (context) => {
    await pressAccept(context)
    await isJoined(context)
    await expect(acceptsOf(clientOf(context.loaded))).toBe(1)
  },
}

/** The same where the backend tells nothing of settled invitations: whoever is a member has joined. */
export const LostAnswerForgetful: Story = {
  ...LostAnswer,
  name: 'F07: used already, and by this person',
  loaders: [one({}, { forgetful: true, faults: { accept: { code: 'network', when: 'after' } } })],
}

/** Read back, the invitation is as it was. */
export const NotSent: Story = {
  name: 'F11: not carried out',
  loaders: [one({}, { faults: { accept: { code: 'serverError' } } })],
  play: async (context) => {
    await pressAccept(context)
    await isRefused(context, foundOut.notSent)
  },
}

/** The browser was right: nothing was sent, and nothing is sent later by itself. */
export const Offline: Story = {
  name: 'F35: offline',
  beforeEach: offline,
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await canvas.findByRole('button', accept)
    const { faults } = clientOf(context.loaded).database
    Object.assign(faults, { accept: { code: 'network' }, get: { code: 'network' } })
    await pressAccept(context)
    await isRefused(context, foundOut.offline)
    await expect(acceptsOf(clientOf(context.loaded))).toBe(1)
  },
}

/** The browser was wrong. */
export const OfflineByMistake: Story = {
  name: 'F36: offline, says the browser alone',
  beforeEach: offline,
  play: async (context) => {
    await pressAccept(context)
    await isJoined(context)
  },
}

/** The answer was lost, and so is that of reading back: no Accept, whatever the truth is. */
export const Unknown: Story = {
  loaders: [one({}, { faults: { accept: { code: 'malformed', when: 'after' } } })],
  play: async (context) => {
    await within(context.canvasElement).findByRole('button', accept)
    clientOf(context.loaded).database.faults.get = { code: 'malformed' }
    await pressAccept(context)
    await isRefused(context, foundOut.unknown)
  },
}

export const CheckedAgain: Story = {
  ...Unknown,
  play: async (context) => {
    await Unknown.play?.(context)
    const canvas = within(context.canvasElement)
    delete clientOf(context.loaded).database.faults.get
    await userEvent.click(await armed(canvas.getByRole('button', { name: 'Check again' })))
    await isJoined(context)
    await expect(acceptsOf(clientOf(context.loaded))).toBe(1)
  },
}

/** While the question is under way the button says so, and keeps the focus. */
export const Checking: Story = {
  ...Unknown,
  play: async (context) => {
    await Unknown.play?.(context)
    const check = within(context.canvasElement).getByRole('button', { name: 'Check again' })
    clientOf(context.loaded).database.latency = Infinity
    await userEvent.click(await armed(check))
    await expect(check).toHaveAttribute('aria-disabled', 'true')
    await expect(check).toHaveFocus()
  },
}

/** Gone, and used by nobody here: why, a strict server does not tell. */
export const NotUsable: Story = {
  name: 'F07: not usable any more',
  loaders: [one({}, { forgetful: true })],
  play: async (context) => {
    await within(context.canvasElement).findByRole('button', accept)
    const invitation = clientOf(context.loaded).database.invitations.get('inv_acme')
    if (invitation) invitation.status = 'revoked'
    await pressAccept(context)
    await isRefused(context, foundOut.notUsable)
  },
}

/** Settled by somebody else while it was on the page: told as what it is, and not as a failure. */
function meanwhile(fields: object, words: string): Story {
  return {
    play: async (context) => {
      const canvas = within(context.canvasElement)
      await canvas.findByRole('button', accept)
      const invitation = clientOf(context.loaded).database.invitations.get('inv_acme')
      Object.assign(invitation ?? {}, fields)
      await pressAccept(context)
      // The first alert is the right one: nothing is announced twice.
      const notice = await canvas.findByRole('note')
      await expect(notice).toHaveTextContent(words)
      await expect(notice).toHaveFocus()
      await expect(buttonsIn(context.canvasElement)).toEqual(['Ask for a new one'])
    },
  }
}

export const RevokedMeanwhile: Story = {
  ...meanwhile({ status: 'revoked' }, 'This invitation was revoked.'),
  name: 'F25: revoked while it was on the page',
}
export const ExpiredMeanwhile: Story = {
  ...meanwhile({ expiresAt: exampleNow - 1000 }, 'This invitation has expired.'),
  name: 'F08: expired while it was on the page',
}

/** Another role, another name: the person sees it before they agree to it. */
export const Changed: Story = {
  name: 'F66: changed while it was on the page',
  play: async (context) => {
    const canvas = within(context.canvasElement)
    const client = clientOf(context.loaded)
    await canvas.findByRole('button', accept)
    const invitation = client.database.invitations.get('inv_acme')
    Object.assign(invitation ?? {}, {
      role: 'owner',
      publicOrganizationData: exampleOrganization({ name: 'Acme Holding' }),
    })
    age(client)
    await pressAccept(context)
    await expect(await canvas.findByRole('note')).toHaveTextContent(foundOut.changed.says)
    await expect(await canvas.findByRole('heading', { name: 'Join Acme Holding' })).toBeVisible()
    await expect(canvas.getByText('Owner')).toBeVisible()
    await expect(canvas.getByRole('button', accept)).toHaveFocus()
    await expect(acceptsOf(client)).toBe(0)
  },
}

export const AcceptedAsChanged: Story = {
  name: 'F66: accepted as it is now',
  play: async (context) => {
    await Changed.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(await armed(canvas.getByRole('button', accept)))
    await expect(await canvas.findByRole('link', { name: 'Open Acme Holding' })).toBeVisible()
    await expect(acceptsOf(clientOf(context.loaded))).toBe(1)
  },
}
