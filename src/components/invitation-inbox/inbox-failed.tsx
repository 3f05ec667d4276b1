'use client'
import { inbox } from '../../i18n/en/inbox.ts'
import { listNotes as english } from '../../i18n/en/list-notes.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { usePopover } from '../../ui/popover.tsx'

export interface InboxFailedProps {
  id: string
  opener: HTMLButtonElement
  onClose: () => void
  onTryAgain: () => void
}

/** In the place of the list, where its code could not be loaded. */
export function InboxFailed({ id, opener, onClose, onTryAgain }: InboxFailedProps) {
  const { inboxTitle } = useMessages(inbox)
  const { listNotes, tryAgain } = useMessages(english)
  return (
    <section data-slot="ik-inbox" id={id} aria-label={inboxTitle} {...usePopover(opener, onClose)}>
      <Notice tabIndex={-1} role="alert" actions={<Button onClick={onTryAgain}>{tryAgain}</Button>}>
        {listNotes.failed}
      </Notice>
    </section>
  )
}
