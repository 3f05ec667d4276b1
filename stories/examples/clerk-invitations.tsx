import { useClerk } from '@clerk/react'
import { InvitationsProvider } from 'invitekit'
import { clerkInvitationsStore } from 'invitekit/clerk'
import { useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'

/** Put it below `<ClerkProvider>`, around your pages. */
export function ClerkInvitations({ children }: { children: ReactNode }) {
  const clerk = useClerk()
  const [{ subscribe, getSnapshot }] = useState(() => clerkInvitationsStore(clerk))
  const client = useSyncExternalStore(subscribe, getSnapshot, () => null)
  return client && <InvitationsProvider client={client}>{children}</InvitationsProvider>
}
