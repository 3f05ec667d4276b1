'use client'
import { useInvitationRoles } from '../../hooks/use-invitation-roles.ts'
import { useSentInvitation } from '../../hooks/use-sent-invitation.ts'
import type { SentInvitationOptions } from '../../hooks/use-sent-invitation.ts'
import { sent } from '../../i18n/en/sent.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { Invitation } from '../../model/invitation.ts'
import { Menu, MenuChoice, MenuItem } from '../../ui/menu.tsx'
import { useSentActions } from './use-sent-actions.ts'

export interface SentInvitationMenuProps {
  invitation: Invitation
  options: SentInvitationOptions
  /** The button of its row. */
  opener: HTMLButtonElement
  fromLast: boolean | undefined
  onClose: () => void
}

/** What can be done with one row: there is one menu for the whole table. */
export function SentInvitationMenu({ invitation, options, ...place }: SentInvitationMenuProps) {
  const messages = useMessages(sent)
  const way = useSentInvitation(invitation, options)
  const actions = useSentActions(way)
  const roles = useInvitationRoles().data ?? []
  const { setRole } = way
  return (
    <Menu
      label={fill(messages.sentActionsFor, { address: displayText(invitation.emailAddress, 254) })}
      {...place}
    >
      {actions.map(({ verb, label, press, ...action }) => (
        <MenuItem key={verb} onSelect={press} {...action}>
          {label}
        </MenuItem>
      ))}
      {setRole && roles.length > 0 && (
        <MenuChoice
          label={messages.sentChangeRole}
          value={invitation.role ?? ''}
          options={roles.map(({ key, name }) => ({ value: key, label: displayText(name) }))}
          onChange={setRole}
        />
      )}
    </Menu>
  )
}
