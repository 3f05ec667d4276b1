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
  expect(await screen.findByRole('alert')).toHaveTextContent('You joined Acme.')
  await waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
  expect(onAccepted.mock.calls[0]?.[0].invitation.status).toBe('accepted')
  expect(pressed(client)).toEqual(['accept'])
})

it('finds out on a check that a lost answer was a yes', async () => {
  const client = memory({}, { faults: { accept: { code: 'network', when: 'after' } } })
  show(client)
  await userEvent.click(await screen.findByRole('button', { name: 'Accept invitation' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Check again' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('You joined Acme.')
  expect(screen.getByRole('alert')).toHaveFocus()
  expect(pressed(client)).toEqual(['accept'])
})

it('offers Accept again only after a check has found the invitation pending', async () => {
  const client = memory({}, { faults: { accept: { code: 'network', when: 'before' } } })
  show(client)
  await userEvent.click(await screen.findByRole('button', { name: 'Accept invitation' }))
  const check = await screen.findByRole('button', { name: 'Check again' })
  client.database.faults.get = { code: 'network' }
  await userEvent.click(check)
  await waitFor(() => expect(client.database.requests.at(-1)).toBe('get'))
  expect(await screen.findByText(/couldn’t confirm/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Accept invitation' })).toBeNull()

  delete client.database.faults.get
  await userEvent.click(screen.getByRole('button', { name: 'Check again' }))
  expect(await screen.findByRole('button', { name: 'Accept invitation' })).toBeVisible()
  expect(document.body).not.toHaveFocus()
})

it('never offers Accept where the backend has forgotten an accepted invitation', async () => {
  const client = memory({}, { faults: { accept: { code: 'network', when: 'after' } }, forgetful: true })
  show(client)
  await userEvent.click(await screen.findByRole('button', { name: 'Accept invitation' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Check again' }))
  expect(await screen.findByText(/was used already/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Accept invitation' })).toBeNull()
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
