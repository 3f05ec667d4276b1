import { behind } from '../../ui/behind.tsx'
import type { NameHintProps } from '../parts/name-hint.tsx'

/** `AcceptCardHints`, right behind the page. */
export const BehindAcceptCardHints = behind<NameHintProps>(
  () => import('./accept-card-hints.tsx').then((module) => module.AcceptCardHints),
  () => null,
)
