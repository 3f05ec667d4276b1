import type { Meta, StoryObj } from '@storybook/react-vite'
import { InviteForm } from 'invitekit'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { admin, button, field, inviteForm, paste, send } from './support/invite-form.tsx'
import { clientOf } from './support/memory.tsx'
import { addresses, pastes } from './support/pastes.ts'

const meta = {
  title: 'Invite form, sending',
  ...inviteForm,
  component: InviteForm,
} satisfies Meta<typeof InviteForm>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

/** How many mails each address has got. */
function mails({ loaded }: Context) {
  return clientOf(loaded).database.mails.map(({ emailAddress }) => emailAddress)
}

/** The button keeps the focus; nothing can be changed meanwhile. */
export const Sending: Story = {
  loaders: [admin({ chunkSize: 2 })],
  play: async (context) => {
    await paste(context, addresses(6))
    const press = await button(context, 'Send 6 invitations')
    const { database } = clientOf(context.loaded)
    database.latency = 60
    await userEvent.click(press)
    const progress = await within(context.canvasElement).findByRole('progressbar', {
      name: 'Sending invitations',
    })
    await waitFor(() => expect(progress).toHaveAttribute('value', '2'), { timeout: 5000 })
    database.latency = Infinity
    await expect(press).toHaveFocus()
    await expect(press).toHaveTextContent('Sending…')
    await expect(field(context)).toHaveAttribute('readonly')
  },
}

/** What is under way is finished; the rest stays. */
export const Stopped: Story = {
  loaders: [admin({ chunkSize: 2 })],
  play: async (context) => {
    await paste(context, addresses(6))
    const press = await button(context, 'Send 6 invitations')
    const { database } = clientOf(context.loaded)
    // Long enough that Stop is pressed within the first of three chunks, however slow the machine is.
    database.latency = 2000
    await userEvent.click(press)
    const canvas = within(context.canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop' }))
    database.latency = 0
    const heading = await canvas.findByRole(
      'heading',
      { name: '2 invitations sent, 4 not sent.' },
      { timeout: 10_000 },
    )
    await waitFor(() => expect(heading).toHaveFocus())
    await waitFor(() => expect(field(context)).toHaveValue(addresses(6).split('\n').slice(2).join('\n')))
    await button(context, 'Send 4 invitations')
  },
}

export const AllSent: Story = {
  play: async (context) => {
    await paste(context, pastes.few)
    const heading = await send(context, 'Send 3 invitations')
    await waitFor(() => expect(heading).toHaveTextContent('3 invitations sent.'))
    await waitFor(() => expect(heading).toHaveFocus())
    await waitFor(() => expect(field(context)).toHaveValue(''))
    await waitFor(() =>
      expect(mails(context)).toEqual(['maya@example.com', 'noor@example.com', 'kofi@example.org']),
    )
    await waitFor(() => expect(context.args.onSent).toHaveBeenCalledOnce())
  },
}

/** Only what has failed stays, with its reason; what is sent again is that alone. */
export const SomeFailed: Story = {
  loaders: [admin({ refusals: [['kofi@example.org', 'invalidEmailAddress']] })],
  play: async (context) => {
    await paste(context, pastes.few)
    const heading = await send(context, 'Send 3 invitations')
    await waitFor(() => expect(heading).toHaveTextContent('2 invitations sent, 1 failed.'))
    await waitFor(() => expect(field(context)).toHaveValue('kofi@example.org'))
    await button(context, 'Retry 1')
    const sentence = 'The server doesn’t take kofi@example.org for an e-mail address.'
    await expect(within(context.canvasElement).getByRole('listitem')).toHaveTextContent(sentence)
  },
}

export const Retried: Story = {
  ...SomeFailed,
  play: async (context) => {
    await SomeFailed.play?.(context)
    clientOf(context.loaded).database.refusals.clear()
    const heading = await send(context, 'Retry 1')
    await waitFor(() => expect(heading).toHaveFocus())
    await waitFor(() => expect(field(context)).toHaveValue(''))
    await waitFor(() =>
      expect(mails(context)).toEqual(['maya@example.com', 'noor@example.com', 'kofi@example.org']),
    )
  },
}

/** The answer is lost, and so is that of reading back. */
export const Unknown: Story = {
  play: async (context) => {
    await paste(context, 'maya@example.com')
    const press = await button(context, 'Send 1 invitation')
    const { faults } = clientOf(context.loaded).database
    Object.assign(faults, { send: { code: 'malformed', when: 'after' }, list: { code: 'malformed' } })
    await userEvent.click(press)
    const canvas = within(context.canvasElement)
    await canvas.findByRole('heading', { name: '1 unconfirmed.' }, { timeout: 10_000 })
    await canvas.findByText(/It is checked before anything is sent again/)
    await waitFor(() => expect(field(context)).toHaveValue('maya@example.com'))
  },
}

/** It was sent after all: nobody is mailed twice. */
export const UnknownChecked: Story = {
  ...Unknown,
  play: async (context) => {
    await Unknown.play?.(context)
    const { faults } = clientOf(context.loaded).database
    delete faults.send
    delete faults.list
    await send(context, 'Retry 1')
    await within(context.canvasElement).findByRole('heading', { name: '1 invitation sent.' })
    await waitFor(() => expect(mails(context)).toEqual(['maya@example.com']))
  },
}

export const Renewed: Story = {
  play: async (context) => {
    await paste(context, `${pastes.few}\n${pastes.expired}`)
    await send(context, 'Send 3, renew 1')
    await waitFor(() => expect(field(context)).toHaveValue(''))
    await waitFor(() => expect(mails(context)).toContain('edgar@example.com'))
  },
}

/** Of each address what became of it, to keep. */
export const Receipt: Story = {
  ...SomeFailed,
  play: async (context) => {
    const written: string[] = []
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void written.push(text) },
    })
    await SomeFailed.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Copy the list' }))
    await canvas.findByText('Copied')
    await expect(written[0]).toMatch(/maya@example\.com.*\n.*noor@example\.com.*\n.*kofi@example\.org/)
    Reflect.deleteProperty(navigator, 'clipboard')
    await expect(canvas.getByRole('button', { name: 'Download CSV' })).toBeVisible()
  },
}

/** Nobody could be sent to, for a reason that is everybody's. The text stays. */
function refusedWith(code: 'forbidden' | 'signedOut' | 'limitReached', words: string): Story {
  return {
    loaders: [admin({ faults: { send: { code } } })],
    play: async (context) => {
      await paste(context, pastes.few)
      await send(context, 'Send 3 invitations')
      await within(context.canvasElement).findByText(words)
      await waitFor(() => expect(field(context)).toHaveValue(pastes.few))
      await waitFor(() => expect(mails(context)).toEqual([]))
    },
  }
}

export const Forbidden = refusedWith(
  'forbidden',
  'You’re not allowed to invite people. An administrator of the organization can help.',
)
export const SignedOut = refusedWith('signedOut', 'Sign in, then send again. Nothing is lost.')
export const LimitReached = refusedWith(
  'limitReached',
  'The organization is full. An administrator can make room, or raise its limit.',
)

export const Offline: Story = {
  loaders: [admin({ faults: { send: { code: 'offline' } } })],
  play: async (context) => {
    await paste(context, pastes.few)
    const press = await button(context, 'Send 3 invitations')
    await userEvent.click(press)
    await within(context.canvasElement).findByText(
      /You’re offline\. Nothing is lost/,
      {},
      { timeout: 20_000 },
    )
    await waitFor(() => expect(field(context)).toHaveValue(pastes.few))
  },
}
