'use client'
import { InvitationInbox, InvitationList } from 'invitekit'
import { useInvitations } from 'invitekit/headless'
import { Host } from './host.tsx'
import type { PageProps } from './host.tsx'

/** What somebody has received: components of one entry, a hook of another, and classes of the host's. */
export function InvitationsPage({ userId, state }: PageProps) {
  return (
    <Host {...{ userId, state }}>
      <InvitationInbox className="rounded-none" />
      <Total />
      <InvitationList />
    </Host>
  )
}

function Total() {
  const { data } = useInvitations()
  return <p className="bg-ik-primary">{data ? `${data.items.length} in all` : '…'}</p>
}
