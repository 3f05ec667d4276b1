import { behind } from '../../ui/behind.tsx'
import type { NameHintProps } from './name-hint.tsx'

/** `NameHint`, right behind the page: few names need it. */
export const BehindNameHint = behind<NameHintProps>(
  () => import('./name-hint.tsx').then((module) => module.NameHint),
  () => null,
)

/** Whether a name may need it: Latin names of usual length never do. */
export function mayNeedHint({ organization: { name } }: NameHintProps): boolean {
  return name.length > 80 || /[^\0-\u024F]/.test(name)
}
