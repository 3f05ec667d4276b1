import type { Acceptance } from '../../hooks/use-acceptance.ts'
import { isOpen, isPressable, isSettled } from '../../model/acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { behind } from '../../ui/behind.tsx'
import { AcceptanceButtons } from '../parts/acceptance-buttons.tsx'
import { AcceptanceNotice } from '../parts/acceptance-notice.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { WentWrong } from '../parts/went-wrong.tsx'
import type { InvitationListItemOutcomeProps } from './invitation-list-item-outcome.tsx'

interface InvitationListItemEndProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  handlers: InvitationHandlers
  /** Whether declining can be undone for a while. */
  undoable: boolean
  shortcuts: boolean | undefined
}

const Outcome = behind<InvitationListItemOutcomeProps>(
  () => import('./invitation-list-item-outcome.tsx').then((module) => module.InvitationListItemOutcome),
  WentWrong,
  <div data-slot="ik-invitation-list-item-outcome" />,
)

/** The end of a row: its buttons, then in the same place what became of them; a refusal has a line of its own. */
export function InvitationListItemEnd({ undoable, ...props }: InvitationListItemEndProps) {
  const { invitation, acceptance, handlers, shortcuts } = props
  const { state } = acceptance
  if (isSettled(state) || (state === 'declining' && undoable)) return <Outcome {...props} {...{ state }} />
  return (
    <>
      {isPressable(state) && <AcceptanceButtons short {...{ invitation, acceptance, shortcuts }} />}
      {!isOpen(state) && <AcceptanceNotice {...acceptance} {...{ state, invitation, handlers }} />}
    </>
  )
}
