import { behind } from '../../ui/behind.tsx'
import type { SaidProps } from './said.tsx'

/** Words that are heard and not seen. What speaks comes right behind the page. */
export const BehindSaid = behind<SaidProps>(
  () => import('./said.tsx').then((module) => module.Said),
  () => null,
)
