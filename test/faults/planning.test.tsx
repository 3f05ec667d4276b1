import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { InviteForm } from 'invitekit'
import { exampleOrganization, memoryInvitations, WithInvitations } from 'invitekit/testing'
import { expect, it, vi } from 'vitest'

const network = vi.hoisted(() => ({ fails: true }))

vi.mock('../../src/query/planning.ts', async (load) => {
  if (network.fails) throw new TypeError('Failed to fetch dynamically imported module')
  return load<object>()
})

it('F53: says that what reads addresses could not be loaded, and asks for it with the next letter', async () => {
  const client = memoryInvitations({ emailAddress: 'ana@example.com', organization: exampleOrganization() })
  render(
    <WithInvitations client={client}>
      <InviteForm />
    </WithInvitations>,
  )
  const field = screen.getByRole('textbox', { name: 'E-mail addresses' })
  await userEvent.type(field, 'new@example.com')
  expect(await screen.findByText('Reload the page.')).toBeVisible()
  expect(screen.getByRole('button', { name: /^Send/ })).toHaveAttribute('aria-disabled', 'true')
  network.fails = false
  vi.resetModules()
  await userEvent.type(field, ',')
  await waitFor(() => expect(screen.queryByText('Reload the page.')).not.toBeInTheDocument())
  expect(await screen.findByRole('button', { name: 'Send 1 invitation' })).toBeVisible()
})
