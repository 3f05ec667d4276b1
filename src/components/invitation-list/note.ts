import { behind } from '../../ui/behind.tsx'
import { WentWrong } from '../parts/went-wrong.tsx'
import type { InvitationListNoteProps } from './invitation-list-note.tsx'

/** `InvitationListNote`, right behind the page. */
export const Note = behind<InvitationListNoteProps>(
  () => import('./invitation-list-note.tsx').then((module) => module.InvitationListNote),
  WentWrong,
)
