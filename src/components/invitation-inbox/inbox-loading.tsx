'use client'
import { inbox } from '../../i18n/en/inbox.ts'
import { list } from '../../i18n/en/list.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Heading } from '../../ui/heading.tsx'
import { usePopover } from '../../ui/popover.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

export interface InboxLoadingProps {
  id: string
  opener: HTMLButtonElement
  onClose: () => void
  headingLevel: number
}

/** In the place of the list, until its code is here: it looks as the list does while that is read. */
export function InboxLoading({ id, opener, onClose, headingLevel }: InboxLoadingProps) {
  const { inboxTitle } = useMessages(inbox)
  const { listLoading } = useMessages(list)
  return (
    <section data-slot="ik-inbox" id={id} aria-label={inboxTitle} {...usePopover(opener, onClose)}>
      <div data-slot="ik-invitation-list-head">
        <Heading data-slot="ik-invitation-list-title" level={headingLevel} tabIndex={-1}>
          {inboxTitle}
        </Heading>
      </div>
      <div data-slot="ik-invitation-list-body" aria-busy>
        <Skeleton label={listLoading} bars={12} />
      </div>
    </section>
  )
}
