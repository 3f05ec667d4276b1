'use client'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Icon } from '../../ui/icon.tsx'

/** Said only when the backend has answered that there is nothing. */
export function InvitationListEmpty() {
  const messages = useMessages()
  return (
    <div
      data-slot="ik-invitation-list-empty"
      className="ik:flex ik:flex-col ik:items-center ik:gap-1 ik:px-6 ik:py-10 ik:text-center"
    >
      <Icon name="mail" className="ik:mb-2 ik:size-8 ik:text-muted-foreground ik:stroke-1" />
      <p data-slot="ik-invitation-list-empty-title" className="ik:text-center ik:font-semibold">
        {messages.empty}
      </p>
      <p
        data-slot="ik-invitation-list-empty-hint"
        className="ik:max-w-80 ik:text-center ik:text-sm ik:text-muted-foreground"
      >
        {messages.emptyHint}
      </p>
    </div>
  )
}
