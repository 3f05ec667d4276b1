'use client'
import { acceptance } from '../../i18n/en/acceptance.ts'
import { decline as english } from '../../i18n/en/decline.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { AlertDialog } from '../../ui/alert-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { useOrganizationName } from './organization-name.tsx'

export interface DeclineDialogProps {
  invitation: UserOrganizationInvitation
  onDecline: () => void
  onClose: () => void
}

/** Asks before an invitation is declined: the invitee can't undo it. */
export function DeclineDialog({ invitation, onDecline, onClose }: DeclineDialogProps) {
  const { confirmDecline, declineHint, keep } = useMessages(english)
  const { decline } = useMessages(acceptance)
  const organization = useOrganizationName(invitation.publicOrganizationData)
  return (
    <AlertDialog
      title={fill(confirmDecline, { organization })}
      description={declineHint}
      cancel={<Button>{keep}</Button>}
      confirm={
        <Button look="danger" onClick={onDecline}>
          {decline}
        </Button>
      }
      onClose={onClose}
    />
  )
}
