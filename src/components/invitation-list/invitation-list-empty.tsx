'use client'
import { listEmpty } from '../../i18n/en/list-empty.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'

export interface InvitationListEmptyProps {
  /** Whether only those with some statuses are listed. */
  filtered: boolean
}

/** Said only when the backend has answered that there is nothing. */
export function InvitationListEmpty({ filtered }: InvitationListEmptyProps) {
  const messages = useMessages(listEmpty)
  return (
    <div data-slot="ik-invitation-list-empty">
      <p data-slot="ik-invitation-list-empty-title">
        {filtered ? messages.listNoneLeft : messages.listEmpty}
      </p>
      <p data-slot="ik-invitation-list-empty-hint">{messages.listEmptyHint}</p>
    </div>
  )
}
