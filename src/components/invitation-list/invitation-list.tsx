'use client'
import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { useInfiniteInvitations } from '../../hooks/use-infinite-invitations.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationStatus } from '../../model/status.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { cn } from '../../ui/cn.ts'
import { Heading } from '../../ui/heading.tsx'
import type { HeadingLevel } from '../../ui/heading.tsx'
import { splitHandlers } from '../parts/invitation-handlers.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { InvitationListItem } from './invitation-list-item.tsx'
import { InvitationListNote } from './invitation-list-note.tsx'
import { InvitationListRefusal } from './invitation-list-refusal.tsx'
import { InvitationListRows } from './invitation-list-rows.tsx'
import { InvitationListSkeleton } from './invitation-list-skeleton.tsx'

export interface InvitationListProps extends Omit<ComponentProps<'section'>, 'children'>, InvitationHandlers {
  /** Only invitations with these statuses. @default All that the backend lists */
  status?: readonly InvitationStatus[]
  /** How many are read at a time. @default 20 */
  pageSize?: number
  /** Where the title stands in the page's outline; the organizations' names are one level below. @default 2 */
  headingLevel?: Exclude<HeadingLevel, 6>
  /** Draws each row in the place of `InvitationListItem`: an `<li>`. */
  children?: (invitation: UserOrganizationInvitation) => ReactNode
}

/** The invitations that the signed-in person received, each with the way to accept it. */
export function InvitationList({
  status,
  pageSize,
  headingLevel = 2,
  className,
  children,
  ...props
}: InvitationListProps) {
  const { handlers, rest } = splitHandlers(props)
  const messages = useMessages()
  const titleId = useId()
  const invitations = useInfiniteInvitations({ status, ...(pageSize && { pageSize }) })

  function item(invitation: UserOrganizationInvitation) {
    const level = nextLevel[headingLevel]
    return (
      children?.(invitation) ?? <InvitationListItem {...{ invitation, ...handlers }} headingLevel={level} />
    )
  }

  function body() {
    if (invitations.data) return <InvitationListRows {...{ invitations, item }} />
    if (invitations.error) return <InvitationListRefusal {...{ invitations, handlers }} />
    if (invitations.fetchStatus === 'paused')
      return <InvitationListNote tone="warning">{messages.offline}</InvitationListNote>
    return <InvitationListSkeleton />
  }

  return (
    <Announcer>
      <section
        data-slot="ik-invitation-list"
        aria-labelledby={titleId}
        className={cn('ik:@container ik:text-foreground', className)}
        {...rest}
      >
        <Heading level={headingLevel} id={titleId} className="ik:mb-3 ik:text-lg ik:font-semibold">
          {messages.title}
        </Heading>
        <div
          data-slot="ik-invitation-list-body"
          aria-busy={invitations.isPending || undefined}
          className="ik:overflow-hidden ik:rounded-lg ik:border ik:border-border ik:bg-card ik:text-card-foreground ik:shadow-(--ik-shadow,var(--ik-default-shadow))"
        >
          {body()}
        </div>
      </section>
    </Announcer>
  )
}

const nextLevel = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 6 } as const satisfies Record<number, HeadingLevel>
