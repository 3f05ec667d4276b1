import type { Meta, StoryObj } from '@storybook/react-vite'
import { InvitationList } from 'invitekit'
import { createMemoryDatabase, exampleInvitations, exampleNow, memoryInvitations } from 'invitekit/testing'
import { expect, userEvent, within } from 'storybook/test'
import { list } from './support/list.tsx'
import { clientOf, memory } from './support/memory.tsx'
import { connect, networks } from './support/network.ts'
import { buttonsIn, refusals } from './support/refusals.ts'
import { rowOf } from './support/row.ts'

/** That these toolbars do what they say. */
const meta = {
  ...list,
  title: 'Toolbars/Backend and network',
  component: InvitationList,
  tags: ['!autodocs'],
} satisfies Meta<typeof InvitationList>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

async function accept(context: Context) {
  const row = await rowOf(context, 'Acme')
  await userEvent.click(within(row).getByRole('button', { name: /^Accept/ }))
  return row
}

/** Nobody can decline, and neither inviter nor expiry are told. */
export const Clerk: Story = {
  globals: { backend: 'clerk' },
  play: async (context) => {
    const row = await rowOf(context, 'Acme')
    await expect(buttonsIn(row).filter((name) => /Decline/.test(name))).toEqual([])
    await expect(buttonsIn(row)).toHaveLength(1)
    await expect(row).not.toHaveTextContent(/Ana Lima|Expires/)
    await expect(clientOf(context.loaded).received).toHaveProperty('redeem')
  },
}

/** What is used is forgotten, and no ticket is taken. */
export const BetterAuth: Story = {
  globals: { backend: 'better-auth' },
  play: async (context) => {
    await rowOf(context, 'Acme')
    const canvas = within(context.canvasElement)
    await expect(canvas.queryByRole('heading', { name: 'Hooli' })).toBeNull()
    await expect(canvas.getAllByText(/ana@example\.com/)).not.toEqual([])
    await expect(clientOf(context.loaded).received).not.toHaveProperty('redeem')
  },
}

/** Another backend and network are seen at once, and what was done stays done. */
export const Changed: Story = {
  play: async () => {
    const load = memory()
    const { signal: abortSignal } = new AbortController()
    const before = load({ abortSignal, globals: {} }).client
    await before.received.accept('inv_acme')
    const after = load({ abortSignal, globals: { backend: 'clerk', network: 'down' } }).client
    await expect(after.database).toBe(before.database)
    await expect(after.queryClient).toBe(before.queryClient)
    await expect(after.received).not.toHaveProperty('decline')
    await expect(after.received.get('inv_acme')).rejects.toMatchObject({ code: 'serverError' })
    load({ abortSignal, globals: { backend: 'clerk', network: 'fast' } })
    await expect(after.received.get('inv_acme')).resolves.toMatchObject({ status: 'accepted' })
    await expect(load({ abortSignal, globals: {} }).client).toBe(before)
  },
}

export const Slow: Story = {
  globals: { network: 'slow' },
  play: async (context) => {
    await expect(await within(context.canvasElement).findByRole('status')).toHaveTextContent('Loading…')
    await rowOf(context, 'Acme')
    const asked = performance.now()
    await clientOf(context.loaded).received.get('inv_acme')
    // Timers count in whole milliseconds.
    await expect(performance.now() - asked).toBeGreaterThan(1990)
  },
}

export const Offline: Story = {
  globals: { network: 'offline' },
  play: async ({ canvasElement }) => {
    await expect(navigator.onLine).toBe(false)
    await expect(
      await within(canvasElement).findByText(/You’re offline/, {}, { timeout: 5000 }),
    ).toBeVisible()
  },
}

/** The answer is lost, but what was asked for is done, and found out. */
export const Lost: Story = {
  globals: { network: 'lost' },
  play: async (context) => {
    const row = await accept(context)
    await expect(await within(row).findByText(/You joined/)).toBeVisible()
    await expect(clientOf(context.loaded).database.requests).toEqual(['list', 'accept', 'get'])
  },
}

export const Forbidden: Story = {
  globals: { network: 'forbidden' },
  play: async (context) => {
    const row = await accept(context)
    await expect(await within(row).findByRole('note')).toHaveTextContent(refusals.forbidden.says)
  },
}

export const Down: Story = {
  globals: { network: 'down' },
  play: async ({ canvasElement }) => {
    const words = 'Your invitations couldn’t be loaded.'
    await expect(await within(canvasElement).findByText(words, {}, { timeout: 5000 })).toBeVisible()
  },
}

/** Every code is refused with by every write, and reading goes on. */
export const Refusals: Story = {
  play: async () => {
    const database = createMemoryDatabase({ invitations: exampleInvitations, clock: () => exampleNow })
    const { received } = memoryInvitations({ emailAddress: 'invitee@example.com', database })
    const choose = connect(database)
    const codes = [...networks].flatMap(([name, { title }]) => (title.startsWith('Refused') ? name : []))
    await expect(codes).toHaveLength(24)
    for (const code of codes) {
      choose(code)
      const writes = [
        received.accept('inv_acme'),
        received.decline?.('inv_acme'),
        received.redeem?.('ticket'),
        received.activate?.('org_acme'),
      ]
      const ends = await Promise.all(
        writes.map((write) => Promise.resolve(write).catch((error) => error.code)),
      )
      await expect(ends).toEqual([code, code, code, code])
      await expect((await received.get('inv_acme')).status).toBe('pending')
    }
  },
}

/** Looks like chance, and is the same each time. */
export const Flaky: Story = {
  play: async () => {
    const series = () => {
      const fateOf = networks.get('flaky')?.begin()
      return Array.from({ length: 40 }, () => fateOf?.('accept'))
    }
    await expect(series()).toEqual(series())
    const ends = series().map((fate) => `${fate?.fails} ${fate?.carriedOut}`)
    await expect(new Set(ends)).toEqual(
      new Set(['undefined undefined', 'network undefined', 'network true', 'serverError undefined']),
    )
  },
}
