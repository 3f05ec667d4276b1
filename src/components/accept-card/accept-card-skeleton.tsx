'use client'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** Holds the place of a card that is being loaded. */
export function AcceptCardSkeleton() {
  const messages = useMessages()
  return (
    <div
      data-slot="ik-accept-card-skeleton"
      role="status"
      aria-label={messages.loadingOne}
      className="ik:flex ik:flex-col ik:items-center ik:gap-4"
    >
      <Skeleton className="ik:size-16" />
      <Skeleton className="ik:h-7 ik:w-3/5" />
      <Skeleton className="ik:my-2 ik:h-44 ik:w-full" />
      <Skeleton className="ik:h-11 ik:w-full" />
      <Skeleton className="ik:h-11 ik:w-full" />
    </div>
  )
}
