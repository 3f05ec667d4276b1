'use client'
import type { RefCallback } from 'react'
import type { Tone } from '../../ui/badge.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OutcomeAction } from './outcome-action.tsx'
import type { OutcomeActionProps, OutcomeState } from './outcome-action.tsx'
import { OutcomeWords } from './outcome-words.tsx'
import type { OutcomeWordsProps } from './outcome-words.tsx'

const looks = {
  joined: ['success', 'check'],
  declined: ['neutral', 'cross'],
  expired: ['warning', 'hourglass'],
  revoked: ['danger', 'ban'],
  unrecognised: ['neutral', 'question'],
  wrongAccount: ['warning', 'warning'],
  unverified: ['warning', 'mail'],
  signedOut: ['neutral', 'warning'],
  forbidden: ['danger', 'ban'],
  limitReached: ['warning', 'warning'],
  rateLimited: ['warning', 'clock'],
  notUsable: ['warning', 'hourglass'],
  organizationGone: ['danger', 'ban'],
  failed: ['danger', 'warning'],
  unknown: ['warning', 'question'],
} as const satisfies Record<OutcomeState, readonly [Tone, IconName]>

export interface AcceptanceNoticeProps extends OutcomeActionProps, OutcomeWordsProps {
  /** Takes the focus that Accept had. */
  successor?: RefCallback<HTMLElement>
  className?: string
}

/** Where an invitation stands once it is settled or refused, and what the person can do about it. */
export function AcceptanceNotice({ successor, className, error, ...outcome }: AcceptanceNoticeProps) {
  const [tone, icon] = looks[outcome.state]
  return (
    <Notice
      ref={successor}
      tabIndex={-1}
      tone={tone}
      icon={icon}
      className={className}
      actions={<OutcomeAction {...outcome} />}
    >
      <OutcomeWords {...outcome} error={error} />
    </Notice>
  )
}
