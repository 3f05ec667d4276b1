import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** A file that the server does not have any more, as after a deployment. */
function gone(): never {
  throw new TypeError('Failed to fetch dynamically imported module')
}

beforeEach(() => {
  vi.resetModules()
})

afterEach(() => {
  for (const path of Object.keys(lost)) vi.doUnmock(path)
})

const lost = {
  '../../src/components/parts/outcome-notice.tsx': 'the notice',
  '../../src/components/parts/decline-dialog.tsx': 'the question before declining',
  '../../src/components/parts/name-hint.tsx': 'the hint',
  '../../src/components/invitation-list/invitation-list-item-outcome.tsx': 'the outcome of a row',
  '../../src/components/invitation-list/invitation-list-note.tsx': 'the note about the list',
  '../../src/query/carry-out-press.ts': 'what a press does',
} as const

/** A page whose script comes without some of its files. */
async function page(what: 'card' | 'list', ...without: (keyof typeof lost)[]) {
  for (const path of without) vi.doMock(path, gone)
  const { AcceptCard, InvitationList } = await import('invitekit')
  const { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } =
    await import('invitekit/testing')
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: [memoryInvitation()],
    clock: () => exampleNow,
  })
  const rendered = (
    <WithInvitations client={client}>
      {what === 'card' ? <AcceptCard invitationId="inv_acme" /> : <InvitationList />}
    </WithInvitations>
  )
  return { client, show: () => render(rendered) }
}

function hasTheText() {
  expect(screen.getByText('Ana Lima', { exact: false })).toBeVisible()
  expect(screen.getByText('Member', { exact: false })).toBeVisible()
}

const accept = { name: /^Accept invitation/ }
const decline = { name: 'Decline invitation to Acme' }

describe('F53', () => {
  it.each(['card', 'list'] as const)(
    'F53: a %s without any of them shows what there is to know',
    async (what) => {
      const { show } = await page(
        what,
        '../../src/components/parts/outcome-notice.tsx',
        '../../src/components/parts/decline-dialog.tsx',
        '../../src/components/parts/name-hint.tsx',
        '../../src/components/invitation-list/invitation-list-item-outcome.tsx',
        '../../src/components/invitation-list/invitation-list-note.tsx',
        '../../src/query/carry-out-press.ts',
      )
      show()
      expect(await screen.findByRole('button', accept)).toBeVisible()
      hasTheText()
    },
  )

  it.each(['card', 'list'] as const)(
    'F53: a %s that can’t carry out a press sends nothing, and says so',
    async (what) => {
      const { client, show } = await page(what, '../../src/query/carry-out-press.ts')
      show()
      const button = await screen.findByRole('button', accept)
      await userEvent.click(button)
      expect(await screen.findByRole('note')).toHaveTextContent('That didn’t go through. Try again.')
      expect(client.database.requests).toEqual([what === 'card' ? 'get' : 'list'])
      expect(button).not.toHaveAttribute('aria-disabled', 'true')
      hasTheText()
    },
  )

  it.each([
    { what: 'card', file: '../../src/components/parts/outcome-notice.tsx' },
    { what: 'list', file: '../../src/components/invitation-list/invitation-list-item-outcome.tsx' },
  ] as const)(
    'F53: a $what without words for the outcome accepts, and says how to see it',
    async ({ what, file }) => {
      const { client, show } = await page(what, file)
      show()
      await userEvent.click(await screen.findByRole('button', accept))
      expect(await screen.findByRole('alert')).toHaveTextContent('Reload the page')
      expect(client.database.invitations.get('inv_acme')?.status).toBe('accepted')
      hasTheText()
    },
  )

  it('F53: a list that can’t be read, without words for it, does not say that there is nothing', async () => {
    const { client, show } = await page(
      'list',
      '../../src/components/invitation-list/invitation-list-note.tsx',
    )
    client.database.faults.list = { code: 'forbidden' }
    show()
    expect(await screen.findByRole('alert')).toHaveTextContent('Reload the page')
    expect(screen.queryByText('No invitations')).toBeNull()
  })

  it.each([
    { says: 'no', confirmed: false, status: 'pending' },
    { says: 'yes', confirmed: true, status: 'declined' },
  ])(
    'F53: without its question, declining asks by the browser’s own: $says',
    async ({ confirmed, status }) => {
      const asked = vi.fn<(question?: string) => boolean>(() => confirmed)
      vi.stubGlobal('confirm', asked)
      const { client, show } = await page('card', '../../src/components/parts/decline-dialog.tsx')
      show()
      await userEvent.click(await screen.findByRole('button', decline))
      await waitFor(() => expect(asked).toHaveBeenCalledOnce())
      expect(asked).toHaveBeenCalledWith('Decline invitation to Acme')
      await waitFor(() => expect(client.database.invitations.get('inv_acme')?.status).toBe(status))
      vi.unstubAllGlobals()
    },
  )
})
