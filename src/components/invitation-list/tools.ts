import { behind } from '../../ui/behind.tsx'
import type { InvitationListToolsProps } from './invitation-list-tools.tsx'

/** `InvitationListTools`, right behind the page. Without them each row can still be pressed. */
export const Tools = behind<InvitationListToolsProps>(
  () => import('./invitation-list-tools.tsx').then((module) => module.InvitationListTools),
  () => null,
)
