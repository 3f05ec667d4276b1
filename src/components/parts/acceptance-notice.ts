import { behind } from '../../ui/behind.tsx'
import type { OutcomeNoticeProps } from './outcome-notice.tsx'
import { WentWrong } from './went-wrong.tsx'

export type AcceptanceNoticeProps = OutcomeNoticeProps

/** Where an invitation stands once it is settled or refused, and what the person can do about it. */
export const AcceptanceNotice = behind<AcceptanceNoticeProps>(
  () => import('./outcome-notice.tsx').then((module) => module.OutcomeNotice),
  WentWrong,
)
