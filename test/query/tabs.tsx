import { createHash } from 'node:crypto'
import { QueryClient } from '@tanstack/react-query'
import { act, render, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, vi } from 'vitest'
import { AcceptCard, InvitationList } from 'invitekit'
import { usePendingCount, useRevokeInvitation } from 'invitekit/headless'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'

/** Every channel that a test has opened, what went out, and what is closed again. */
export const seen = { opened: [] as Channel[], posted: [] as unknown[], closed: [] as Channel[] }

const BroadcastChannelOfTheBrowser = BroadcastChannel

export class Channel extends BroadcastChannel {
  constructor(name: string) {
    super(name)
    seen.opened.push(this)
  }
  override postMessage(message: unknown) {
    seen.posted.push(message)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    super.postMessage(message)
  }
  override close() {
    seen.closed.push(this)
    super.close()
  }
}

beforeEach(() => {
  Object.assign(seen, { opened: [], posted: [], closed: [] })
  vi.stubGlobal('BroadcastChannel', Channel)
  return () => vi.unstubAllGlobals()
})

/** A server that tells the invitee nothing of what is settled, and that more than one tab is a client of. */
export function server(options: Partial<MemoryInvitationsOptions> = {}) {
  const invitations = ['acme', 'pine'].map((name) =>
    memoryInvitation({
      id: `inv_${name}`,
      publicOrganizationData: exampleOrganization({ id: `org_${name}`, name, slug: name }),
    }),
  )
  const backend = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations,
    clock: () => exampleNow,
    forgetful: true,
    ...options,
  })
  return { backend, client: { ...backend, scope: 'app:maya' } }
}

function Count() {
  return <output>{usePendingCount({ refreshInterval: 0 }).count} wait</output>
}

export function Revoke({ id }: { id: string }) {
  const { revoke } = useRevokeInvitation({ undoWindow: 0 })
  return <button onClick={() => revoke([id])}>Revoke</button>
}

/** Opens a tab, and waits until it listens. */
export async function tab(client = server().client, page = <InvitationList undoWindow={0} />) {
  const { length } = seen.opened
  const queryClient = new QueryClient()
  const { container, unmount } = render(
    <WithInvitations client={client} queryClient={queryClient}>
      {page}
    </WithInvitations>,
  )
  await waitFor(() => expect(seen.opened.length).toBe(length + 1))
  return { container, unmount, queryClient, page: within(container) }
}

/** Everything on a received invitation, as a tab may show it. */
export const everything = (
  <>
    <Count />
    <InvitationList undoWindow={0} />
    <AcceptCard invitationId="inv_acme" />
  </>
)

export function sha(text: string) {
  return createHash('sha256').update(text).digest('hex')
}

export async function press({ page }: Awaited<ReturnType<typeof tab>>, name: string) {
  const [button] = await page.findAllByRole('button', { name })
  act(() => button?.click())
}

export function requestsOf({ backend }: ReturnType<typeof server>) {
  return backend.database.requests
}

/** Says something on the channel of a tab, as other code of its origin can. */
export function say(...messages: unknown[]) {
  const [own] = seen.opened
  if (!own) throw new Error('No tab listens.')
  const channel = new BroadcastChannelOfTheBrowser(own.name)
  onTestFinished(() => channel.close())
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  for (const message of messages) channel.postMessage(message)
}
