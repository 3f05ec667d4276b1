import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { InvitationList } from 'invitekit'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import { expect, it } from 'vitest'

it('shows more without leaving out who has moved up since one was accepted', async () => {
  const invitations = Array.from({ length: 6 }, (_, i) =>
    memoryInvitation({
      id: `inv_${i}`,
      expiresAt: exampleNow + 86_400_000 * (i + 1),
      publicOrganizationData: { ...exampleOrganization(), id: `org_${i}`, name: `Org ${i}` },
    }),
  )
  // As better-auth, it lists what is pending.
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations,
    clock: () => exampleNow,
    forgetful: true,
  })
  const user = userEvent.setup()
  render(
    <WithInvitations client={client}>
      <InvitationList pageSize={3} />
    </WithInvitations>,
  )
  await user.click(await screen.findByRole('button', { name: /^Accept.*Org 0/ }))
  await screen.findByText('You joined Org 0.')
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await screen.findByText('Org 5')
  const shown = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
  expect(shown).toEqual(['Org 0', 'Org 1', 'Org 2', 'Org 3', 'Org 4', 'Org 5'])
})
