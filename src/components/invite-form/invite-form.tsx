'use client'
import { useSyncExternalStore } from 'react'
import type { ComponentProps } from 'react'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import type { SendingOutcome } from '../../hooks/use-send-invitations.ts'
import type { InvitationPolicy } from '../../model/recipients/plan-invitations.ts'
import { InviteFormBody } from './invite-form-body.tsx'

export interface InviteFormProps extends Omit<ComponentProps<'section'>, 'children' | 'role'> {
  /** The role that is chosen at first. @default `member`, where it may be given */
  role?: string
  /** What may be sent, as far as the page knows it: the backend has the last word. */
  policy?: InvitationPolicy
  /** Addresses that are members already. @default Those that the backend tells */
  members?: readonly string[]
  /** The organization's own domains, to find slips of the pen in addresses by. */
  domains?: readonly string[]
  /** Where the title stands in the page's outline; what is below it follows. @default 2 */
  headingLevel?: number
  /**
   * Keeps what was entered until it is sent, under this name, for as long as the tab is open. Without it, nothing is
   * stored.
   */
  draftKey?: string
  /** Called when a sending has come to its end, whatever came of it. */
  onSent?: (event: { outcomes: readonly SendingOutcome[] }) => void
}

/**
 * Invites any number of people: what is typed or pasted becomes a plan, which the button carries out. Nothing is sent
 * until somebody presses, and what could not be sent stays.
 */
export function InviteForm({ draftKey, ...props }: InviteFormProps) {
  const { scope, sent } = useInvitationsClient()
  // A server has no drafts, and what it has drawn has to be taken over first.
  const hydrated = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
  const whose = JSON.stringify(['invitekit', scope, sent?.organizationId, draftKey])
  const draft = draftKey !== undefined && hydrated ? whose : undefined
  return <InviteFormBody key={whose + draft} {...{ draft }} {...props} />
}

const subscribeToNothing = () => () => {}
