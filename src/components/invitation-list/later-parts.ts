import { behind } from '../../ui/behind.tsx'
import { WentWrong } from '../parts/went-wrong.tsx'
import type { InvitationListEmptyProps } from './invitation-list-empty.tsx'
import type { InvitationListNoteProps } from './invitation-list-note.tsx'
import type { InvitationListToolsProps } from './invitation-list-tools.tsx'

/** `InvitationListNote`, right behind the page. */
export const Note = behind<InvitationListNoteProps>(
  () => import('./invitation-list-note.tsx').then((module) => module.InvitationListNote),
  WentWrong,
)

/** `InvitationListEmpty`, right behind the page. */
export const Empty = behind<InvitationListEmptyProps>(
  () => import('./invitation-list-empty.tsx').then((module) => module.InvitationListEmpty),
  WentWrong,
)

/** `InvitationListTools`, right behind the page. Without them each row can still be pressed. */
export const Tools = behind<InvitationListToolsProps>(
  () => import('./invitation-list-tools.tsx').then((module) => module.InvitationListTools),
  () => null,
)
