'use client'
import { useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import { useInvitation } from '../../hooks/use-invitation.ts'
import { card } from '../../i18n/en/card.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { refusalState } from '../../model/acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Heading } from '../../ui/heading.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AcceptanceNotice } from '../parts/acceptance-notice.ts'
import { splitHandlers } from '../parts/invitation-handlers.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { AcceptCardFrame } from './accept-card-frame.tsx'
import { AcceptCardInvitation } from './accept-card-invitation.tsx'

interface AcceptCardOptions extends Omit<ComponentProps<'article'>, 'children'>, InvitationHandlers {
  /** Where the card's title stands in the page's outline. @default 1 */
  headingLevel?: number
  /** What a role allows, shown on demand. Without it, or where it gives nothing, nothing is offered. */
  describeRole?: (role: string) => ReactNode
}

/** Give the invitation where the page has it, or the id that came with the link. */
export type AcceptCardProps = AcceptCardOptions &
  (
    | { invitation: UserOrganizationInvitation; invitationId?: never }
    | { invitationId: string; invitation?: never }
  )

/** One invitation to an organization, with the way to accept it. Nothing happens until somebody presses. */
export function AcceptCard({
  invitation,
  invitationId,
  headingLevel = 1,
  describeRole,
  ...props
}: AcceptCardProps) {
  const { handlers, rest } = splitHandlers(props)
  const messages = useMessages(card)
  const { data = invitation, error, isFetching, refetch } = useInvitation(invitationId)
  /** How the last try failed: it is said until there is an answer, also while the next one is under way. */
  const whose = useInvitationsClient().scope + invitationId
  const [failed, setFailed] = useState({ whose, error })
  if (failed.whose !== whose || (error && failed.error !== error)) setFailed({ whose, error })
  if (data)
    return (
      <AcceptCardInvitation
        key={data.id}
        invitation={data}
        {...{ handlers, headingLevel, describeRole }}
        {...rest}
      />
    )

  const state = failed.error ? refusalState(failed.error) : 'loading'
  return (
    <AcceptCardFrame state={state} {...rest}>
      <Heading data-slot="ik-accept-card-title" level={headingLevel}>
        {messages.cardTitleUnread}
      </Heading>
      {state === 'loading' ? (
        <Skeleton label={messages.cardLoading} bars={4} />
      ) : (
        <AcceptanceNotice
          {...{ state, error: failed.error, handlers }}
          checking={isFetching}
          checkAgain={() => void refetch()}
        />
      )}
    </AcceptCardFrame>
  )
}
