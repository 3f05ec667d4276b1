import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { InvitationList } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'

function show(options: Partial<MemoryInvitationsOptions>) {
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    clock: () => exampleNow,
    ...options,
  })
  const { unmount } = render(
    <WithInvitations client={client}>
      <InvitationList />
    </WithInvitations>,
  )
  return { client, unmount }
}

it('F47: says that there is nothing once the backend has answered so, and not before', async () => {
  show({ invitations: [], latency: 20 })
  expect(screen.queryByText('No invitations')).toBeNull()
  expect(screen.getByRole('status')).toHaveTextContent('Loading…')
  expect(await screen.findByText('No invitations')).toBeVisible()
  expect(screen.queryByRole('status')).toBeNull()
  expect(screen.queryByRole('list')).toBeNull()
})

it('F47 F01: never says that there is nothing where nobody knows', async () => {
  show({ invitations: [], faults: { list: { code: 'forbidden' } } })
  expect(await screen.findByText('Your invitations couldn’t be loaded.')).toBeVisible()
  expect(screen.queryByText('No invitations')).toBeNull()
})

it('F47: keeps the last row where it is when it is handled, and says that there is nothing to who comes later', async () => {
  const { client, unmount } = show({ invitations: [memoryInvitation()], forgetful: true })
  await userEvent.click(await screen.findByRole('button', { name: 'Accept invitation to Acme' }))
  expect(await screen.findByText('You joined Acme.')).toBeInTheDocument()
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  expect(screen.queryByText('No invitations')).toBeNull()
  unmount()
  show({ database: client.database, forgetful: true })
  expect(await screen.findByText('No invitations')).toBeVisible()
})
