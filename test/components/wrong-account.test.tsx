import { QueryClient } from '@tanstack/react-query'
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import {
  AcceptCard,
  AcceptTicketCard,
  InvitationTicket,
  useAcceptInvitation,
  useDeclineInvitation,
  useInvitation,
} from 'invitekit'
import {
  createMemoryDatabase,
  exampleNow,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryDatabase, MemoryInvitationsOptions } from 'invitekit/testing'

const invited = 'invitee@example.com'
const masked = 'i***@example.com'
const own = 'somebody@example.org'

type Identity = Pick<MemoryInvitationsOptions, 'emailAddress' | 'emailAddresses'> & {
  /** A server that shows an invitation to whoever has its id. */
  lenient?: boolean
}

/** Who reads it, and whether it is theirs; undefined where only the server knows. */
const identities: Record<string, Identity & { mine: boolean }> = {
  'the address itself': { mine: true, emailAddress: invited, emailAddresses: [invited] },
  'the address in another case': {
    mine: true,
    emailAddress: 'Invitee@Example.COM',
    emailAddresses: ['Invitee@Example.COM'],
  },
  'several addresses': { mine: true, emailAddress: invited, emailAddresses: [own, invited] },
  'unknown addresses': { mine: true, emailAddress: invited },
  'another account': { mine: false, emailAddress: own, emailAddresses: [own], lenient: true },
  'another account, which the server refuses': { mine: false, emailAddress: own, emailAddresses: [own] },
  'another account, which only the server knows': { mine: false, emailAddress: own },
  'nobody signed in': { mine: false, emailAddress: null, emailAddresses: [] },
}
const statuses = ['pending', 'expired', 'accepted', 'revoked'] as const

function databaseWith(status: (typeof statuses)[number]) {
  const expired = status === 'expired' && { status: 'pending', expiresAt: exampleNow - 60_000 }
  return createMemoryDatabase({
    invitations: [memoryInvitation({ emailAddress: invited, status, ...expired })],
    clock: () => exampleNow,
  })
}

function clientOf(database: MemoryDatabase, { lenient, ...identity }: Identity) {
  const client = memoryInvitations({ database, ...identity })
  if (lenient) {
    const { received } = memoryInvitations({ database, emailAddress: invited })
    client.received.get = received.get
  }
  return client
}

function writes({ requests }: MemoryDatabase) {
  return requests.filter((verb) => verb === 'accept' || verb === 'decline')
}

describe.each(Object.entries(identities))('T04: to %s', (_who, { mine, ...identity }) => {
  it.each(statuses)(
    'T04: one that is %s offers Accept only where it is theirs and pending',
    async (status) => {
      const database = databaseWith(status)
      const { container } = render(
        <WithInvitations client={clientOf(database, identity)}>
          <AcceptCard
            invitationId="inv_acme"
            onSwitchAccount={() => {}}
            onSignIn={() => {}}
            onRequestInvitation={() => {}}
          />
        </WithInvitations>,
      )
      await waitFor(() =>
        expect(container.querySelector('article')).not.toHaveAttribute('data-state', 'loading'),
      )
      const card = container.querySelector('article')
      const offered = mine && status === 'pending'
      expect(screen.queryAllByRole('button', { name: 'Accept invitation' })).toHaveLength(offered ? 1 : 0)
      expect(card?.textContent.includes(invited)).toBe(mine)

      // Nothing else on the card accepts either.
      if (!offered) for (const button of screen.queryAllByRole('button')) await userEvent.click(button)
      expect(writes(database)).toEqual([])
    },
  )
})

it('T04: is not accepted, declined or called joined by a page that has its own buttons either', async () => {
  const database = databaseWith('pending')
  const client = clientOf(database, { emailAddress: own, emailAddresses: [own], lenient: true })
  const { result } = renderHook(
    () => ({
      one: useInvitation('inv_acme'),
      accept: useAcceptInvitation(),
      decline: useDeclineInvitation(),
    }),
    { wrapper: ({ children }) => <WithInvitations client={client}>{children}</WithInvitations> },
  )
  await waitFor(() => expect(result.current.one.data).toBeDefined())
  await expect(result.current.one.data?.accept()).rejects.toMatchObject({ code: 'wrongAccount' })
  await expect(result.current.one.data?.decline?.()).rejects.toMatchObject({ code: 'wrongAccount' })
  await expect(act(() => result.current.accept.mutateAsync('inv_acme'))).rejects.toThrow('wrongAccount')
  await expect(act(() => result.current.decline.mutateAsync('inv_acme'))).rejects.toThrow('wrongAccount')
  expect(database.requests.filter((verb) => verb !== 'get')).toEqual([])
})

it('T04: stays somebody else’s when it is checked again after they have accepted it', async () => {
  const database = databaseWith('pending')
  const client = clientOf(database, { emailAddress: own, emailAddresses: [own], lenient: true })
  render(
    <WithInvitations client={client}>
      <AcceptCard invitationId="inv_acme" />
    </WithInvitations>,
  )
  const check = await screen.findByRole('button', { name: 'Check again' })
  await memoryInvitations({ database, emailAddress: invited }).received.accept('inv_acme')
  const before = database.requests.length
  await userEvent.click(check)
  await waitFor(() => expect(database.requests.length).toBeGreaterThan(before))
  await screen.findByRole('button', { name: 'Check again' })
  expect(screen.getByText(/This invitation is for/)).toBeVisible()
  expect(screen.queryByText(/You joined/)).toBeNull()
})

it('T04: is joined by its ticket, whichever account has redeemed that', async () => {
  const client = clientOf(databaseWith('pending'), { emailAddress: own, emailAddresses: [own] })
  const invitation = { ...memoryInvitation({ emailAddress: invited, status: 'accepted' }), ticket: undefined }
  client.received.redeem = async () => invitation
  render(
    <WithInvitations client={client}>
      <AcceptTicketCard ticket={new InvitationTicket('secret')} />
    </WithInvitations>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Accept invitation' }))
  expect(await screen.findByText(/You joined/)).toBeVisible()
})

describe('T04: an invitation for another account', () => {
  it.each(statuses)(
    'T04: names both addresses, the invited one no more than its owner would know, when %s',
    async (status) => {
      render(
        <WithInvitations
          client={clientOf(databaseWith(status), {
            emailAddress: own,
            emailAddresses: [own, 'second@example.org'],
            lenient: true,
          })}
        >
          <AcceptCard invitationId="inv_acme" onSwitchAccount={() => {}} />
        </WithInvitations>,
      )
      const notice = await screen.findByText(/This invitation is for/)
      expect(notice).toHaveTextContent(`This invitation is for ${masked}.`)
      expect(notice).toHaveTextContent(`You’re signed in as ${own} and second@example.org.`)
      expect(document.body.innerHTML).not.toContain(invited)
      expect(screen.queryByText(/You joined/)).toBeNull()
      expect(screen.getByRole('button', { name: 'Switch account' })).toBeVisible()
    },
  )

  it.each([
    { order: 'before the host’s promise is kept', early: true },
    { order: 'only after the host’s promise is kept', early: false },
  ])('T04: is there to be accepted once the account is switched, $order', async ({ early }) => {
    const database = databaseWith('pending')
    const queryClient = new QueryClient()
    const clients = {
      wrong: clientOf(database, { emailAddress: own, emailAddresses: [own] }),
      right: clientOf(database, { emailAddress: invited, emailAddresses: [invited] }),
    }
    function Host() {
      const [who, setWho] = useState<keyof typeof clients>('wrong')
      async function switchAccount() {
        await new Promise((resolve) => setTimeout(resolve, 10))
        if (early) setWho('right')
        else setTimeout(setWho, 20, 'right')
        await new Promise((resolve) => setTimeout(resolve, early ? 20 : 0))
      }
      return (
        <WithInvitations client={clients[who]} queryClient={queryClient}>
          <AcceptCard invitationId="inv_acme" onSwitchAccount={switchAccount} />
        </WithInvitations>
      )
    }
    render(<Host />)
    await userEvent.click(await screen.findByRole('button', { name: 'Switch account' }))
    const accept = await screen.findByRole('button', { name: 'Accept invitation' })
    expect(screen.getByText(invited)).toBeVisible()
    expect(screen.queryByRole('note')).toBeNull()
    expect(writes(database)).toEqual([])
    await userEvent.click(accept)
    expect(await screen.findByText(/You joined/)).toBeVisible()
    expect(database.members.get('org_acme')).toEqual(new Set([invited]))
    expect(writes(database)).toEqual(['accept'])
  })
})
