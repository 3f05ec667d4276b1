'use client'
import { InviteForm, SentInvitations } from 'invitekit'
import { Host } from './host.tsx'
import type { PageProps } from './host.tsx'

const policy = { roles: [{ key: 'member', name: 'Member' }] }

/** What somebody has sent, and the way to send more. */
export function AdminPage(props: PageProps) {
  return (
    <Host {...props}>
      <InviteForm policy={policy} />
      <SentInvitations />
    </Host>
  )
}
