import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { AcceptTicketCard, InvitationTicket } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'
import { expect, it, vi } from 'vitest'

it('T09: tells a host of no ticket that was accepted by somebody who has left since', async () => {
  const invitation = memoryInvitation({ emailAddress: 'a@example.com', ticket: 'secret' })
  const a = memoryInvitations({
    emailAddress: 'a@example.com',
    invitations: [invitation],
    clock: () => exampleNow,
    latency: 100,
  })
  const b = memoryInvitations({ emailAddress: 'b@example.com', database: a.database })
  const queryClient = new QueryClient()
  const onAccepted = vi.fn()
  const ticket = new InvitationTicket('secret')
  const page = (client: typeof a) => (
    <WithInvitations {...{ client, queryClient }}>
      <AcceptTicketCard {...{ ticket, onAccepted }} />
    </WithInvitations>
  )
  const { rerender } = render(page(a))
  await userEvent.click(await screen.findByRole('button', { name: /^Accept/ }))
  await waitFor(() => expect(a.database.requests).toContain('redeem'))
  rerender(page(b))
  await waitFor(() => expect(a.database.invitations.get(invitation.id)).toMatchObject({ status: 'accepted' }))
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)))
  expect(onAccepted).not.toHaveBeenCalled()
  rerender(page(a))
  expect(await screen.findByText(/joined/i)).toBeVisible()
})
