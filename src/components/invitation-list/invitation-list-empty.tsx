'use client'
import { list } from '../../i18n/en/list.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'

/** Said only when the backend has answered that there is nothing. */
export function InvitationListEmpty({ filtered }: { filtered: boolean }) {
  const messages = useMessages(list)
  return (
    <div data-slot="ik-invitation-list-empty">
      <p data-slot="ik-invitation-list-empty-title">
        {filtered ? messages.listNoneLeft : messages.listEmpty}
      </p>
      <p data-slot="ik-invitation-list-empty-hint">{messages.listEmptyHint}</p>
    </div>
  )
}
