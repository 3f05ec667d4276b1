'use client'
import { acceptance } from '../../i18n/en/acceptance.ts'
import { fillWith } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { OrganizationName } from './organization-name.tsx'
import { OutcomeAction } from './outcome-action.tsx'
import type { OutcomeActionProps } from './outcome-action.tsx'

/** Where an invitation stands once it is settled or refused, and what the person can do about it. */
export function AcceptanceNotice(outcome: OutcomeActionProps) {
  const { outcomes } = useMessages(acceptance)
  const { state, invitation, pressed } = outcome
  return (
    <Notice
      key={state}
      ref={pressed ? takeLostFocus : undefined}
      tabIndex={-1}
      role={pressed || !invitation ? 'alert' : undefined}
      data-state={state}
      actions={<OutcomeAction {...outcome} />}
    >
      {fillWith(outcomes[state], {
        organization: invitation && <OrganizationName organization={invitation.publicOrganizationData} />,
        status: invitation && <bdi>{displayText(invitation.status, 40)}</bdi>,
      })}
    </Notice>
  )
}
