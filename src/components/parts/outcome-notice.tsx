'use client'
import { useCallback } from 'react'
import { outcomes as english } from '../../i18n/en/outcomes.ts'
import { fillWith } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { isSettled } from '../../model/acceptance.ts'
import type { OutcomeState } from '../../model/acceptance.ts'
import { displayText } from '../../model/display-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { OrganizationName } from './organization-name.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import type { RefusalNoticeProps } from './refusal-notice.tsx'
import { SettledAction } from './settled-action.tsx'
import type { SettledActionProps } from './settled-action.tsx'
import { useNews } from './use-news.ts'

export interface OutcomeNoticeProps
  extends Omit<RefusalNoticeProps, 'state'>, Pick<SettledActionProps, 'activate'> {
  state: OutcomeState
}

/** Where an invitation stands once it is settled or refused, and what the person can do about it. */
export function OutcomeNotice({ state, ...props }: OutcomeNoticeProps) {
  const { outcomes } = useMessages(english)
  const { invitation, pressed } = props
  const speak = useNews()
  const appear = useCallback(
    (notice: HTMLElement | null) => {
      takeLostFocus(notice)
      speak(notice)
    },
    [speak],
  )
  if (!isSettled(state)) return <RefusalNotice state={state} {...props} />
  // Told of an end, but of nothing that has come to it: a backend's refusal to show it.
  if (!invitation) return <RefusalNotice state="notUsable" {...props} />
  return (
    <Notice
      key={state}
      ref={pressed ? appear : undefined}
      tabIndex={-1}
      role={pressed ? 'note' : undefined}
      data-state={state}
      actions={<SettledAction {...props} {...{ state, invitation }} />}
    >
      {fillWith(outcomes[state], {
        organization: <OrganizationName organization={invitation.publicOrganizationData} />,
        status: <bdi>{displayText(invitation.status, 40)}</bdi>,
      })}
    </Notice>
  )
}
