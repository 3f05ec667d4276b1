import { render, renderHook, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AcceptCard, AcceptTicketCard, InvitationTicket, useInvitation } from 'invitekit'
import type { InvitationsClient } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'

const elsewhere = {
  location: {
    get href(): string {
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError')
    },
  },
}

function frameIn(top: unknown) {
  vi.stubGlobal('top', top)
}

afterEach(() => vi.unstubAllGlobals())

function memory(options: Partial<InvitationsClient> = {}) {
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: [memoryInvitation({ ticket: 'secret' })],
    clock: () => exampleNow,
  })
  return { ...client, ...options }
}

type Client = ReturnType<typeof memory>

function writes({ database }: Client) {
  return database.requests.filter((verb) => verb !== 'get')
}

async function showCard(client: Client) {
  render(
    <WithInvitations client={client}>
      <AcceptCard invitationId="inv_acme" />
    </WithInvitations>,
  )
  return screen.findByRole('button', { name: 'Accept invitation' })
}

describe('T29: a page of another origin around this one', () => {
  it('T29: leads to no request by Accept, and is told of', async () => {
    frameIn(elsewhere)
    const client = memory()
    await userEvent.click(await showCard(client))
    expect(await screen.findByRole('note')).toHaveTextContent('Another site is showing this page.')
    expect(document.querySelector('article')).toHaveAttribute('data-state', 'framed')
    expect(client.database.requests).toEqual(['get'])
  })

  it('T29: leads to no request by Decline, nor by a ticket', async () => {
    frameIn(elsewhere)
    const client = memory()
    const { result } = renderHook(() => useInvitation('inv_acme'), {
      wrapper: ({ children }) => (
        <WithInvitations client={client}>
          <AcceptTicketCard ticket={new InvitationTicket('secret')} />
          {children}
        </WithInvitations>
      ),
    })
    await waitFor(() => expect(result.current.data).toBeDefined())
    await expect(result.current.data?.decline?.()).rejects.toMatchObject({ code: 'framed' })
    await expect(result.current.data?.accept()).rejects.toMatchObject({ code: 'framed' })
    await userEvent.click(screen.getByRole('button', { name: 'Accept invitation' }))
    expect(await screen.findByRole('note')).toHaveTextContent('Another site is showing this page.')
    expect(writes(client)).toEqual([])
  })

  it('T29: is no hindrance to a press once the page stands by itself', async () => {
    frameIn(elsewhere)
    const client = memory()
    const accept = await showCard(client)
    await userEvent.click(accept)
    await screen.findByRole('note')
    vi.unstubAllGlobals()
    await userEvent.click(accept)
    expect(await screen.findByText(/You joined/)).toBeVisible()
    expect(writes(client)).toEqual(['accept'])
  })

  it.each([
    { what: 'where the host allows it', top: elsewhere, options: { allowFraming: true } },
    { what: 'of the same origin', top: { location: { href: 'http://localhost:3000/outer' } }, options: {} },
    { what: 'that is the page itself', top: window, options: {} },
  ])('T29: counts as any other $what', async ({ top, options }) => {
    frameIn(top)
    const client = memory(options)
    await userEvent.click(await showCard(client))
    expect(await screen.findByText(/You joined/)).toBeVisible()
    expect(writes(client)).toEqual(['accept'])
  })
})
