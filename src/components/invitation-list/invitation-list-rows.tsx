'use client'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { useInfiniteInvitations } from '../../hooks/use-infinite-invitations.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import { InvitationListEmpty } from './invitation-list-empty.tsx'
import { InvitationListNote } from './invitation-list-note.tsx'

interface InvitationListRowsProps {
  invitations: Extract<ReturnType<typeof useInfiniteInvitations>, { data: object }>
  item: (invitation: UserOrganizationInvitation) => ReactNode
}

/** The rows that are there, and a word where they are old, cut short or followed by more. */
export function InvitationListRows({ invitations, item }: InvitationListRowsProps) {
  const messages = useMessages()
  const { data, isRefetchError, isFetchNextPageError, hasNextPage, isFetchingNextPage } = invitations
  const rows = withoutRepeats(data.pages.flatMap(({ items }) => items))
  const stale = isRefetchError || (invitations.fetchStatus === 'paused' && invitations.isStale)

  return (
    <>
      {stale && (
        <InvitationListNote tone="warning" onTryAgain={() => void invitations.refetch()}>
          {messages.refreshFailed}
        </InvitationListNote>
      )}
      {rows.length === 0 && !hasNextPage ? (
        <InvitationListEmpty />
      ) : (
        <ul data-slot="ik-invitation-list-items" className="ik:divide-y ik:divide-border">
          {rows.map((invitation) => (
            <Fragment key={invitation.id}>{item(invitation)}</Fragment>
          ))}
        </ul>
      )}
      {isFetchNextPageError && (
        <InvitationListNote tone="warning" onTryAgain={() => void invitations.fetchNextPage()}>
          {messages.moreFailed}
        </InvitationListNote>
      )}
      {hasNextPage && !isFetchNextPageError && (
        <div
          data-slot="ik-invitation-list-more"
          className="ik:flex ik:justify-center ik:border-t ik:border-border ik:p-2"
        >
          <Button look="ghost" pending={isFetchingNextPage} onClick={() => void invitations.fetchNextPage()}>
            {isFetchingNextPage ? messages.loadingMore : messages.showMore}
          </Button>
        </div>
      )}
      {data.pages.some(({ truncated }) => truncated) && (
        <InvitationListNote tone="neutral">{messages.truncated}</InvitationListNote>
      )}
    </>
  )
}

/** A page that shifted while the next one was read repeats rows: the first of each counts. */
function withoutRepeats(invitations: readonly UserOrganizationInvitation[]): UserOrganizationInvitation[] {
  const byId = new Map<string, UserOrganizationInvitation>()
  for (const invitation of invitations) {
    if (!byId.has(invitation.id)) byId.set(invitation.id, invitation)
  }
  return [...byId.values()]
}
