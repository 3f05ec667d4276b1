'use client'
import { InvitationList } from '../invitation-list/invitation-list.tsx'
import type { InvitationListProps } from '../invitation-list/invitation-list.tsx'
import { usePopover } from '../../ui/popover.tsx'

export interface InboxDialogProps extends InvitationListProps {
  opener: HTMLButtonElement
  onClose: () => void
}

/** The list at its bell: its own title names the dialog. */
export function InboxDialog({ opener, onClose, ...list }: InboxDialogProps) {
  return <InvitationList {...list} {...usePopover(opener, onClose)} />
}
