import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect } from 'vitest'
import { InviteForm } from 'invitekit'
import type { InviteFormProps } from 'invitekit'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'

const day = 24 * 60 * 60 * 1000

/** An administrator of Acme; Ivy has been invited, Edgar’s invitation has expired, Omar is a member. */
export function admin(options: Partial<MemoryInvitationsOptions> = {}) {
  const client = memoryInvitations({
    emailAddress: 'ana@example.com',
    organization: exampleOrganization(),
    clock: () => exampleNow,
    invitations: [
      memoryInvitation({ id: 'inv_ivy', emailAddress: 'ivy@example.com', expiresAt: exampleNow + day }),
      memoryInvitation({ id: 'inv_edgar', emailAddress: 'edgar@example.com', expiresAt: exampleNow - day }),
    ],
    ...options,
  })
  client.database.members.set('org_acme', new Set(['omar@example.com']))
  return client
}

/** Shows the form, and what is needed to look at it and to use it. */
export function show(props: InviteFormProps = {}, client = admin()) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const page = (who = client) => (
    <WithInvitations client={who} queryClient={queryClient}>
      <InviteForm domains={['acme.test']} {...props} />
    </WithInvitations>
  )
  const { rerender, unmount, container } = render(page())
  return {
    client,
    unmount,
    container,
    user: userEvent.setup(),
    as: (who: typeof client) => rerender(page(who)),
    mails: () => client.database.mails.map(({ emailAddress }) => emailAddress),
  }
}

/** The form's textarea. */
export function field(): HTMLElement {
  return screen.getByRole('textbox', { name: 'E-mail addresses' })
}

/** The button that carries out the plan, once it can be pressed. */
export async function button(name: string): Promise<HTMLElement> {
  const found = await screen.findByRole('button', { name })
  await waitFor(() => expect(found).not.toHaveAttribute('aria-disabled', 'true'))
  return found
}
