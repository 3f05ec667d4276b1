'use client'
import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { useInfiniteInvitations } from '../../hooks/use-infinite-invitations.ts'
import { list } from '../../i18n/en/list.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { refusalState } from '../../model/acceptance.ts'
import type { InvitationStatus } from '../../model/status.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Heading } from '../../ui/heading.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AcceptanceNotice } from '../parts/acceptance-notice.ts'
import { splitHandlers } from '../parts/invitation-handlers.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { InvitationListItem } from './invitation-list-item.tsx'
import { InvitationListRows } from './invitation-list-rows.tsx'
import { Note, Tools } from './later-parts.ts'

export interface InvitationListProps extends Omit<ComponentProps<'section'>, 'children'>, InvitationHandlers {
  /** Only invitations with these statuses. @default All that the backend lists */
  status?: readonly InvitationStatus[]
  /** How many are read at a time. @default 20 */
  pageSize?: number
  /** Where the title stands in the page's outline; the organizations' names are one level below. @default 2 */
  headingLevel?: number
  /** For how long declining can be undone, in milliseconds; 0 sends it at once. @default 8000 */
  undoWindow?: number
  /** Whether A, D and U press the buttons of the row that has the focus in it. @default true */
  shortcuts?: boolean
  /** Draws each row in the place of `InvitationListItem`: an `<li>`. */
  children?: (invitation: UserOrganizationInvitation) => ReactNode
}

/** The invitations that the signed-in person received, each with the way to accept it. */
export function InvitationList({
  status,
  pageSize,
  headingLevel = 2,
  undoWindow,
  shortcuts = true,
  children,
  ...props
}: InvitationListProps) {
  const { handlers, rest } = splitHandlers(props)
  const messages = useMessages(list)
  const titleId = useId()
  const invitations = useInfiniteInvitations({ status, ...(pageSize && { pageSize }) })

  function item(invitation: UserOrganizationInvitation) {
    if (children) return children(invitation)
    return (
      <InvitationListItem
        {...{ invitation, undoWindow, shortcuts, ...handlers }}
        headingLevel={headingLevel + 1}
      />
    )
  }

  function tryAgain() {
    void invitations.refetch()
  }

  function body() {
    const { data, error, fetchStatus } = invitations
    if (data)
      return <InvitationListRows key={String(status)} filtered={Boolean(status)} {...{ invitations, item }} />
    const state = error && refusalState(error)
    if (state === 'signedOut' || state === 'unverified') {
      return <AcceptanceNotice list {...{ state, handlers }} checkAgain={tryAgain} />
    }
    if (state) return <Note about="failed" onTryAgain={tryAgain} />
    if (fetchStatus === 'paused') return <Note about="offline" />
    return <Skeleton label={messages.listLoading} bars={12} />
  }

  return (
    <section data-slot="ik-invitation-list" aria-labelledby={titleId} {...rest}>
      <div data-slot="ik-invitation-list-head">
        <Heading data-slot="ik-invitation-list-title" level={headingLevel} id={titleId} tabIndex={-1}>
          {messages.listTitle}
        </Heading>
        <Tools pages={invitations.data?.pages} {...{ shortcuts }} {...handlers} />
      </div>
      <div data-slot="ik-invitation-list-body" aria-busy={invitations.isPending}>
        {body()}
      </div>
    </section>
  )
}
