'use client'
import type { ComponentProps } from 'react'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import { useRedemption } from '../../hooks/use-redemption.ts'
import { acceptance } from '../../i18n/en/acceptance.ts'
import { card } from '../../i18n/en/card.ts'
import { refusals } from '../../i18n/en/refusals.ts'
import { ticket as english } from '../../i18n/en/ticket.ts'
import { fillWith } from '../../i18n/fill.ts'
import { useFormat, useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationTicket } from '../../link/invitation-ticket.ts'
import { isPressable, refusalState } from '../../model/acceptance.ts'
import { Button } from '../../ui/button.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { AcceptanceNotice } from '../parts/acceptance-notice.ts'
import { Address } from '../parts/address.tsx'
import { BehindSaid } from '../parts/behind-said.ts'
import { splitHandlers } from '../parts/invitation-handlers.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { AcceptCardFrame } from './accept-card-frame.tsx'
import { AcceptTicketCardJoined } from './accept-ticket-card-joined.tsx'

export interface AcceptTicketCardProps
  extends Omit<ComponentProps<'article'>, 'children'>, InvitationHandlers {
  /** The ticket that came with the link: see `readInvitationLink`. */
  ticket: InvitationTicket
  /** Where the card's title stands in the page's outline. @default 1 */
  headingLevel?: number
}

/**
 * An invitation of which only the ticket is known. It says who is about to accept; what was accepted is shown
 * afterwards. Nothing happens until somebody presses.
 */
export function AcceptTicketCard({ ticket, headingLevel = 1, ...props }: AcceptTicketCardProps) {
  const { handlers, rest } = splitHandlers(props)
  const messages = { ...useMessages(acceptance), ...useMessages(card), ...useMessages(english) }
  const { signedInAs } = useMessages(refusals)
  const { emailAddresses } = useInvitationsClient()
  const format = useFormat()
  const { invitation, pressed, underWay, error, accept, reset } = useRedemption(ticket, handlers)
  if (invitation)
    return <AcceptTicketCardJoined {...{ invitation, pressed, handlers, headingLevel }} {...rest} />

  const failure = error && refusalState(error)
  // There is no invitation to tell of that could have expired.
  const refusal = failure === 'expired' ? 'notUsable' : failure
  return (
    <AcceptCardFrame state={refusal ?? (underWay ? 'accepting' : 'idle')} {...rest}>
      <Heading data-slot="ik-accept-card-title" level={headingLevel}>
        {messages.cardTitleUnread}
      </Heading>
      <p data-slot="ik-accept-card-hint">
        {messages.ticketHint}
        {emailAddresses?.length && (
          <> {fillWith(signedInAs, { address: <Address>{format.list(emailAddresses)}</Address> })}</>
        )}
      </p>
      {refusal === 'unknown' ? (
        <Notice role="note" data-state={refusal}>
          {messages.ticketUnknown}
          <BehindSaid words={messages.ticketUnknown} />
        </Notice>
      ) : (
        refusal && <AcceptanceNotice pressed state={refusal} {...{ error, handlers }} checkAgain={reset} />
      )}
      {(!refusal || refusal === 'unknown' || isPressable(refusal)) && (
        <div data-slot="ik-acceptance-actions">
          <Button
            ref={pressed ? takeLostFocus : undefined}
            look="primary"
            pending={underWay}
            disabled={refusal === 'rateLimited'}
            onClick={accept}
          >
            {underWay ? messages.accepting : messages.acceptOne}
          </Button>
        </div>
      )}
    </AcceptCardFrame>
  )
}
