import { behind } from '../../ui/behind.tsx'
import { WentWrong } from '../parts/went-wrong.tsx'
import type { SentInvitationOutcomeProps } from './sent-invitation-outcome.tsx'
import type { SentInvitationsNoteProps } from './sent-invitations-note.tsx'

/** `SentInvitationsNote`, right behind the page. */
export const Note = behind<SentInvitationsNoteProps>(
  () => import('./sent-invitations-note.tsx').then((module) => module.SentInvitationsNote),
  WentWrong,
)

/** `SentInvitationOutcome`, right behind the page. */
export const Outcome = behind<SentInvitationOutcomeProps>(
  () => import('./sent-invitation-outcome.tsx').then((module) => module.SentInvitationOutcome),
  () => (
    <td colSpan={6}>
      <WentWrong />
    </td>
  ),
  <td colSpan={6}>{'\u00A0'}</td>,
)
