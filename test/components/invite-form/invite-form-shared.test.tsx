import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { InviteForm } from 'invitekit'
import { exampleNow, exampleOrganization, memoryInvitations, WithInvitations } from 'invitekit/testing'
import { afterEach, expect, it } from 'vitest'
import { listen } from '../../support/heard.ts'

afterEach(() => sessionStorage.clear())

function world() {
  return memoryInvitations({
    emailAddress: 'admin@example.com',
    organization: exampleOrganization(),
    clock: () => exampleNow,
    latency: 100,
  })
}

const fields = () => screen.getAllByRole('textbox', { name: 'E-mail addresses' })

it('takes what was sent out of a form that was left and is come back to meanwhile', async () => {
  const client = world()
  const queryClient = new QueryClient()
  const page = (key: string | null) => (
    <WithInvitations {...{ client, queryClient }}>
      {key && <InviteForm key={key} draftKey="draft" />}
    </WithInvitations>
  )
  const { rerender } = render(page('before'))
  for (const field of fields()) await userEvent.type(field, 'new@example.com')
  const send = await screen.findByRole('button', { name: 'Send 1 invitation' })
  await waitFor(() => expect(send).not.toHaveAttribute('aria-disabled', 'true'))
  await userEvent.click(send)
  rerender(page(null))
  rerender(page('after'))
  expect(await screen.findByRole('heading', { name: '1 invitation sent.' })).toBeVisible()
  expect(fields().map((field) => field.textContent)).toEqual([''])
  expect(sessionStorage).toHaveLength(0)
  expect(client.database.mails).toHaveLength(1)
})

it('tells what one form has sent in that form alone', async () => {
  const client = world()
  render(
    <WithInvitations client={client}>
      <InviteForm />
      <InviteForm />
    </WithInvitations>,
  )
  const [one, other] = fields()
  if (!one || !other) throw new Error('There are two forms.')
  await userEvent.type(one, 'new@example.com')
  await userEvent.type(other, 'other@example.com')
  const buttons = await screen.findAllByRole('button', { name: 'Send 1 invitation' })
  expect(buttons).toHaveLength(2)
  await act(() => new Promise((resolve) => setTimeout(resolve, 600)))
  const { heard, stop } = listen()
  for (const button of buttons.slice(0, 1)) await userEvent.click(button)
  await screen.findAllByRole('heading', { name: '1 invitation sent.' })
  await act(() => new Promise((resolve) => setTimeout(resolve, 600)))
  stop()
  // The focus goes to the result, which is heard by that.
  expect(screen.getAllByRole('heading', { name: '1 invitation sent.' })).toHaveLength(1)
  expect(heard.filter((words) => words.includes('sent'))).toEqual([])
  expect(other).toHaveTextContent('other@example.com')
})
