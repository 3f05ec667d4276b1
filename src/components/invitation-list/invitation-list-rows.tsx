'use client'
import { Fragment, useState } from 'react'
import type { ReactNode } from 'react'
import type { useInfiniteInvitations } from '../../hooks/use-infinite-invitations.ts'
import { useHeldInvitations } from '../../hooks/use-held-invitations.ts'
import { list } from '../../i18n/en/list.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, Note } from './later-parts.ts'

interface InvitationListRowsProps {
  invitations: Extract<ReturnType<typeof useInfiniteInvitations>, { data: object }>
  /** Whether these are not all, but those with some statuses. */
  filtered: boolean
  item: (invitation: UserOrganizationInvitation) => ReactNode
}

/** The rows that are there, and a word where they are old, cut short or followed by more. */
export function InvitationListRows({ invitations, filtered, item }: InvitationListRowsProps) {
  const messages = useMessages(list)
  const { data, isRefetchError, isFetchNextPageError, hasNextPage, isFetchingNextPage } = invitations
  const rows = useHeldInvitations(data, withoutRepeats(data.pages.flatMap(({ items }) => items)))
  const [catchingUp, setCatchingUp] = useState(false)
  const moreLoading = isFetchingNextPage || catchingUp

  /** What has come to its end may have left the backend's list, and what is behind it has moved up: into what was read. */
  async function readMore() {
    setCatchingUp(true)
    if (rows.some(({ status }) => status !== 'pending')) await invitations.refetch()
    setCatchingUp(false)
    await invitations.fetchNextPage()
  }
  const stale = isRefetchError || (invitations.fetchStatus === 'paused' && invitations.isStale)

  return (
    <>
      {stale && <Note about="stale" onTryAgain={() => void invitations.refetch()} />}
      {rows.length === 0 && !hasNextPage ? (
        <Empty {...{ filtered }} />
      ) : (
        <ul data-slot="ik-invitation-list-items">
          {rows.map((invitation) => (
            <Fragment key={invitation.id}>{item(invitation)}</Fragment>
          ))}
        </ul>
      )}
      {isFetchNextPageError && (
        <Note about="moreFailed" onTryAgain={() => void invitations.fetchNextPage()} />
      )}
      {hasNextPage && !isFetchNextPageError && (
        <div data-slot="ik-invitation-list-more">
          <Button look="ghost" pending={moreLoading} onClick={() => void readMore()}>
            {moreLoading ? messages.moreLoading : messages.more}
          </Button>
        </div>
      )}
      {data.pages.some(({ truncated }) => truncated) && <Note about="truncated" />}
    </>
  )
}

/** A page that shifted while the next one was read repeats rows: the first of each counts. */
function withoutRepeats(invitations: readonly UserOrganizationInvitation[]): UserOrganizationInvitation[] {
  const seen = new Set<string>()
  return invitations.filter(({ id }) => !seen.has(id) && seen.add(id))
}
