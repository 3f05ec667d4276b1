'use client'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** Rows of the size of those that are being loaded. */
export function InvitationListSkeleton({ rows = 3 }: { rows?: number }) {
  const messages = useMessages()
  return (
    <div data-slot="ik-invitation-list-skeleton" role="status" aria-label={messages.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          data-slot="ik-invitation-list-skeleton-row"
          className="ik:flex ik:items-center ik:gap-3 ik:px-4 ik:py-3.5 ik:not-first:border-t ik:not-first:border-border"
        >
          <Skeleton className="ik:size-10 ik:shrink-0" />
          <span data-slot="ik-invitation-list-skeleton-text" className="ik:block ik:grow">
            <Skeleton className="ik:h-5 ik:w-2/5" />
            <Skeleton className="ik:mt-2 ik:h-4 ik:w-3/5" />
            <Skeleton className="ik:mt-1.5 ik:h-4 ik:w-1/3" />
          </span>
          <Skeleton className="ik:h-9 ik:w-28" />
        </div>
      ))}
    </div>
  )
}
