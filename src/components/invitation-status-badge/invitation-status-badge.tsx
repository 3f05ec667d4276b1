'use client'
import type { ComponentProps } from 'react'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import { isKnownStatus } from '../../model/status.ts'
import type { InvitationStatus, KnownInvitationStatus } from '../../model/status.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Tone } from '../../ui/badge.tsx'
import type { IconName } from '../../ui/icon.tsx'

const looks = {
  pending: { tone: 'neutral', icon: 'clock' },
  accepted: { tone: 'success', icon: 'check' },
  declined: { tone: 'neutral', icon: 'cross' },
  revoked: { tone: 'danger', icon: 'ban' },
  expired: { tone: 'warning', icon: 'hourglass' },
} as const satisfies Record<KnownInvitationStatus, { tone: Tone; icon: IconName }>

export interface InvitationStatusBadgeProps extends Omit<ComponentProps<'span'>, 'children'> {
  /** A word that the library does not know is shown as it is. */
  status: InvitationStatus
}

/** An invitation's status, in a word and an icon. */
export function InvitationStatusBadge({ status, ...props }: InvitationStatusBadgeProps) {
  const messages = useMessages()
  const known = isKnownStatus(status)
  return (
    <Badge
      data-slot="ik-invitation-status-badge"
      data-status={status}
      {...(known ? looks[status] : { tone: 'neutral', icon: 'question' })}
      {...props}
    >
      {known ? messages.statuses[status] : <Unknown word={status} />}
    </Badge>
  )
}

function Unknown({ word }: { word: string }) {
  const messages = useMessages()
  return (
    <bdi data-slot="ik-invitation-status-badge-word">{displayText(word, 40) || messages.unknownStatus}</bdi>
  )
}
