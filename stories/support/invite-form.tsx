import type { Meta, StoryContext } from '@storybook/react-vite'
import type { InviteForm } from 'invitekit'
import { exampleNow, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { example } from './example.ts'
import { clientOf, memory, withMemory } from './memory.tsx'

const day = 24 * 60 * 60 * 1000

function sentTo(name: string, expiresAt: number) {
  return memoryInvitation({ id: `inv_${name}`, emailAddress: `${name}@example.com`, expiresAt })
}

/** An administrator of Acme, who has sent three invitations, one of which has expired; Ana and Omar are members. */
export function admin(options: Partial<MemoryInvitationsOptions> = {}) {
  const load = memory({
    emailAddress: 'ana@example.com',
    organization: exampleOrganization(),
    invitations: [
      sentTo('ivy', exampleNow + 3 * day),
      sentTo('ian', exampleNow + 3 * day),
      sentTo('edgar', exampleNow - day),
    ],
    ...options,
  })
  return (context: Pick<StoryContext, 'abortSignal' | 'globals'>) => {
    const loaded = load(context)
    clientOf(loaded).database.members.set('org_acme', new Set(['ana@example.com', 'omar@example.com']))
    return loaded
  }
}

/** What all stories of the form begin with. */
export const inviteForm = {
  decorators: [withMemory],
  loaders: [admin()],
  parameters: { docs: { source: { code: example('invite-form') } } },
  args: { domains: ['acme.test'], onSent: fn() },
  argTypes: { draftKey: { control: false } },
} satisfies Meta<typeof InviteForm>

type Page = Pick<StoryContext, 'canvasElement'>

/** The form's textarea. */
export function field({ canvasElement }: Page): HTMLElement {
  return within(canvasElement).getByRole('textbox', { name: 'E-mail addresses' })
}

/** Pastes a text into the form, behind what is there. */
export async function paste(page: Page, text: string): Promise<void> {
  await userEvent.click(field(page))
  await userEvent.paste(text)
}

/** The button that carries out the plan, once it says what it is about to do. */
export async function button({ canvasElement }: Page, name: string | RegExp): Promise<HTMLElement> {
  const found = await within(canvasElement).findByRole('button', { name }, { timeout: 5000 })
  await waitFor(() => expect(found).not.toHaveAttribute('aria-disabled', 'true'), { timeout: 5000 })
  return found
}

/** Presses what carries out the plan, and waits for what came of it. */
export async function send(page: Page, name: string | RegExp): Promise<HTMLElement> {
  await userEvent.click(await button(page, name))
  return within(page.canvasElement).findByRole('heading', { name: /\.$/ }, { timeout: 10_000 })
}
