'use client'
import type { ComponentProps } from 'react'
import { statuses } from '../../i18n/en/statuses.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import { isKnownStatus } from '../../model/status.ts'
import type { InvitationStatus } from '../../model/status.ts'

export interface InvitationStatusBadgeProps extends Omit<ComponentProps<'span'>, 'children'> {
  /** A word that the library does not know is shown as it is. */
  status: InvitationStatus
}

/** An invitation's status, in a word, a mark and a colour. The stylesheet has mark and colour. */
export function InvitationStatusBadge({ status, ...props }: InvitationStatusBadgeProps) {
  const messages = useMessages(statuses)
  return (
    <span data-slot="ik-invitation-status-badge" data-status={status} {...props}>
      <bdi>
        {isKnownStatus(status)
          ? messages.statuses[status]
          : displayText(status, 40) || messages.statusUnknown}
      </bdi>
    </span>
  )
}
