import { behind } from '../../ui/behind.tsx'
import type { DeclineDialogProps } from './decline-dialog.tsx'
import { WentWrong } from './went-wrong.tsx'

/** `DeclineQuestion`, right behind the page. */
export const BehindDeclineQuestion = behind<DeclineDialogProps>(
  () => import('./decline-question.tsx').then((module) => module.DeclineQuestion),
  WentWrong,
)
