import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'

/** Takes something away from the browser for as long as a test runs. */
function take(owner: object, name: string, descriptor: PropertyDescriptor) {
  const before = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, { configurable: true, ...descriptor })
  onTestFinished(() => {
    if (before) Object.defineProperty(owner, name, before)
    else Reflect.deleteProperty(owner, name)
  })
}

function refuse(): never {
  throw new DOMException('The host has forbidden this.', 'SecurityError')
}

/** A page with a list and a card, by a library that finds the browser as it is now. */
async function page() {
  vi.resetModules()
  const { AcceptCard, InvitationList } = await import('invitekit')
  const { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } =
    await import('invitekit/testing')
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: [memoryInvitation({ role: 'admin,member' })],
    clock: () => exampleNow,
  })
  render(
    <WithInvitations client={client}>
      <InvitationList />
      <AcceptCard invitationId="inv_acme" />
    </WithInvitations>,
  )
  return client
}

/** Reads, accepts, and gives what was written. */
async function readAndAccept() {
  const client = await page()
  expect(await screen.findByRole('heading', { name: 'Acme' })).toBeVisible()
  expect(await screen.findByRole('heading', { name: 'Join Acme' })).toBeVisible()
  expect(screen.getAllByText(/Admin(,| and) ?Member/)).toHaveLength(2)
  await userEvent.click(screen.getByRole('button', { name: 'Accept invitation' }))
  await waitFor(() => expect(screen.getAllByText(/You joined/).length).toBeGreaterThan(0))
  return client.database.requests.filter((verb) => verb === 'accept')
}

describe('F33', () => {
  it.each([
    { owner: globalThis, name: 'localStorage' },
    { owner: globalThis, name: 'sessionStorage' },
    { owner: globalThis, name: 'indexedDB' },
    { owner: globalThis, name: 'BroadcastChannel' },
    { owner: globalThis, name: 'matchMedia' },
    { owner: crypto, name: 'randomUUID' },
    { owner: Intl, name: 'Segmenter' },
    { owner: Intl, name: 'ListFormat' },
  ])('F33: reads and accepts where $name is missing', async ({ owner, name }) => {
    take(owner, name, { value: undefined })
    expect(await readAndAccept()).toEqual(['accept'])
  })

  it.each(['localStorage', 'sessionStorage', 'indexedDB', 'BroadcastChannel'])(
    'F33: reads and accepts where touching %s throws',
    async (name) => {
      take(globalThis, name, { get: refuse })
      expect(await readAndAccept()).toEqual(['accept'])
    },
  )
})
