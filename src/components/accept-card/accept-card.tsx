'use client'
import type { ComponentProps, ReactNode } from 'react'
import { useInvitation } from '../../hooks/use-invitation.ts'
import { refusalState } from '../../model/acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Announcer } from '../../ui/announcer.tsx'
import type { HeadingLevel } from '../../ui/heading.tsx'
import { splitHandlers } from '../parts/invitation-handlers.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { AcceptCardFrame } from './accept-card-frame.tsx'
import { AcceptCardInvitation } from './accept-card-invitation.tsx'
import { AcceptCardRefusal } from './accept-card-refusal.tsx'
import { AcceptCardSkeleton } from './accept-card-skeleton.tsx'

interface AcceptCardLooks {
  /** Where the card's title stands in the page's outline. @default 1 */
  headingLevel?: HeadingLevel
  /** What a role allows, shown on demand. Without it, or where it gives nothing, nothing is offered. */
  describeRole?: (role: string) => ReactNode
}

/** Give the invitation where the page has it, or the id that came with the link. */
type AcceptCardSubject =
  | { invitation: UserOrganizationInvitation; invitationId?: never }
  | { invitationId: string; invitation?: never }

export type AcceptCardProps = Omit<ComponentProps<'article'>, 'children'> &
  InvitationHandlers &
  AcceptCardLooks &
  AcceptCardSubject

/** One invitation to an organization, with the way to accept it. Nothing happens until somebody presses. */
export function AcceptCard({ invitation, invitationId, ...props }: AcceptCardProps) {
  return (
    <Announcer>
      {invitation ? (
        <AcceptCardInvitation invitation={invitation} {...props} />
      ) : (
        <AcceptCardOfId invitationId={invitationId} {...props} />
      )}
    </Announcer>
  )
}

function AcceptCardOfId({
  invitationId,
  ...props
}: Omit<AcceptCardProps, 'invitation'> & { invitationId: string }) {
  const { data, error, refetch } = useInvitation(invitationId)
  const { headingLevel, describeRole: _, ...framed } = props
  const { handlers, rest } = splitHandlers(framed)

  if (data) return <AcceptCardInvitation invitation={data} {...props} />
  if (!error) {
    return (
      <AcceptCardFrame state="loading" aria-busy {...rest}>
        <AcceptCardSkeleton />
      </AcceptCardFrame>
    )
  }
  return (
    <AcceptCardFrame state={refusalState(error)} {...rest}>
      <AcceptCardRefusal {...{ error, handlers, headingLevel }} onTryAgain={() => void refetch()} />
    </AcceptCardFrame>
  )
}
