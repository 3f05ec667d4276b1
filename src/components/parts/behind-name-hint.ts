import { behind } from '../../ui/behind.tsx'
import type { NameHintProps } from './name-hint.tsx'

/** `NameHint`, right behind the page: few names need it. */
export const BehindNameHint = behind<NameHintProps>(
  () => import('./name-hint.tsx').then((module) => module.NameHint),
  () => null,
)
