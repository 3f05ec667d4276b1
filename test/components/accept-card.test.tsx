import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { AcceptCard, InvitationList } from 'invitekit'
import type { AcceptCardProps } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitation, MemoryInvitationsOptions } from 'invitekit/testing'

function memory(fields: Partial<MemoryInvitation> = {}, options: Partial<MemoryInvitationsOptions> = {}) {
  return memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: [memoryInvitation(fields)],
    clock: () => exampleNow,
    ...options,
  })
}

function show(client: ReturnType<typeof memory>, props: Pick<AcceptCardProps, 'onAccepted'> = {}) {
  return render(
    <StrictMode>
      <WithInvitations client={client}>
        <AcceptCard {...props} invitationId="inv_acme" />
      </WithInvitations>
    </StrictMode>,
  )
}

function pressed(client: ReturnType<typeof memory>) {
  return client.database.requests.filter((verb) => verb === 'accept')
}

it('accepts once, under StrictMode too, and tells the host once', async () => {
  const client = memory()
  const onAccepted = vi.fn<(event: { invitation: { status: string } }) => void>()
  show(client, { onAccepted })
  const accept = await screen.findByRole('button', { name: 'Accept invitation' })
  accept.click()
  accept.click()
  expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
  await waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
  expect(onAccepted.mock.calls[0]?.[0].invitation.status).toBe('accepted')
  expect(pressed(client)).toEqual(['accept'])
})

it.each([
  { backend: 'lists what was accepted', forgetful: false, requests: ['accept', 'get'] },
  { backend: 'forgets what was accepted', forgetful: true, requests: ['accept', 'get', 'isMember'] },
])('F11: reads back a lost answer by itself, where the backend $backend', async ({ forgetful, requests }) => {
  const client = memory({}, { faults: { accept: { code: 'serverError', when: 'after' } }, forgetful })
  show(client)
  const accept = await screen.findByRole('button', { name: 'Accept invitation' })
  const read = client.database.requests.length
  await userEvent.click(accept)
  expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
  expect(screen.getByRole('note')).toHaveFocus()
  expect(client.database.requests.slice(read)).toEqual(requests)
})

it('says that nothing was sent where the invitation is as it was, and keeps the focus on Accept', async () => {
  const client = memory({}, { faults: { accept: { code: 'network', when: 'before' } } })
  show(client)
  const accept = await screen.findByRole('button', { name: 'Accept invitation' })
  await userEvent.click(accept)
  expect(await screen.findByRole('note')).toHaveTextContent('That didn’t go through. Try again.')
  expect(accept).toHaveFocus()
  delete client.database.faults.accept
  await userEvent.click(accept)
  expect(await screen.findByText('You joined', { exact: false })).toBeVisible()
})

it('says that it does not know where nothing can be read back, and finds out on a check', async () => {
  const faults = { accept: { code: 'network', when: 'after' }, get: { code: 'malformed' } } as const
  const client = memory()
  show(client)
  const accept = await screen.findByRole('button', { name: 'Accept invitation' })
  Object.assign(client.database.faults, faults)
  await userEvent.click(accept)
  const check = await screen.findByRole('button', { name: 'Check again' })
  expect(screen.getByRole('note')).toHaveTextContent('We couldn’t confirm')
  expect(screen.queryByRole('button', { name: 'Accept invitation' })).toBeNull()
  delete client.database.faults.get
  await userEvent.click(check)
  expect(await screen.findByText('You joined', { exact: false })).toBeVisible()
  expect(pressed(client)).toEqual(['accept'])
})

it.each(['accepted', 'declined', 'revoked', 'on_hold'])(
  'offers nothing to press when it is %s',
  async (status) => {
    show(memory({ status }))
    await screen.findByRole('heading', { name: 'Acme' })
    expect(screen.queryByRole('button')).toBeNull()
    expect(document.body).toHaveFocus()
  },
)

it('keeps the inviter and the slug of a card that is accepted beside a list', async () => {
  const client = memory()
  const { list } = client.received
  client.received.list = async (...query) => {
    const page = await list(...query)
    return { ...page, items: page.items.map((item) => ({ ...item, inviter: undefined })) }
  }
  render(
    <WithInvitations client={client}>
      <InvitationList />
      <AcceptCard invitationId="inv_acme" />
    </WithInvitations>,
  )
  await screen.findByText('Ana Lima')
  await userEvent.click(await screen.findByRole('button', { name: 'Accept invitation' }))
  await screen.findByText(/You joined/)
  expect(screen.getByText('Ana Lima')).toBeVisible()
})

it('hydrates what a server sent without a word, and without a request', async () => {
  const client = memory()
  const page = (
    <StrictMode>
      <WithInvitations client={client}>
        <AcceptCard
          invitation={{
            ...memoryInvitation(),
            createdAt: new Date(exampleNow),
            updatedAt: new Date(exampleNow),
            expiresAt: new Date(exampleNow + 90_000_000),
            accept: () => Promise.reject(new Error('not pressed')),
          }}
        />
      </WithInvitations>
    </StrictMode>
  )
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page)
  expect(container).toHaveTextContent('2026-11-23')
  const problems: unknown[] = []
  const root = hydrateRoot(container, page, { onRecoverableError: (error) => problems.push(error) })
  expect(await screen.findByText('in 25 hours')).toBeVisible()
  expect(problems).toEqual([])
  expect(client.database.requests).toEqual([])
  root.unmount()
  container.remove()
})
