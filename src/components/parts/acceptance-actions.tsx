'use client'
import { useState } from 'react'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { AcceptanceButtons } from './acceptance-buttons.tsx'
import { BehindDeclineQuestion } from './behind-decline-question.ts'

export interface AcceptanceActionsProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
}

/** Accept and Decline. It asks before it declines: what a card stands on is left right after, so there is no time to undo. */
export function AcceptanceActions({ invitation, acceptance }: AcceptanceActionsProps) {
  const { decline } = acceptance
  const [asking, setAsking] = useState(false)
  return (
    <>
      <AcceptanceButtons {...{ invitation, acceptance }} decline={decline && (() => setAsking(true))} />
      {asking && decline && (
        <BehindDeclineQuestion {...{ invitation }} onDecline={decline} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
