'use client'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { refusalState } from '../../model/acceptance.ts'
import type { InvitationError } from '../../model/error.ts'
import { Button } from '../../ui/button.tsx'
import { Heading } from '../../ui/heading.tsx'
import type { HeadingLevel } from '../../ui/heading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AcceptanceNotice } from '../parts/acceptance-notice.tsx'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'

interface AcceptCardRefusalProps {
  error: InvitationError
  handlers: InvitationHandlers
  headingLevel: HeadingLevel | undefined
  onTryAgain: () => void
}

/** Why the invitation can't be shown, and what the person can do about it. */
export function AcceptCardRefusal({ error, handlers, headingLevel = 1, onTryAgain }: AcceptCardRefusalProps) {
  const messages = useMessages()
  const state = refusalState(error)
  return (
    <>
      <Heading level={headingLevel} className="ik:text-xl ik:font-semibold">
        {messages.refusedTitle}
      </Heading>
      <div data-slot="ik-accept-card-outcome" role="alert">
        {state === 'unknown' || state === 'failed' ? (
          <Notice
            tone="danger"
            icon="warning"
            actions={<Button onClick={onTryAgain}>{messages.tryAgain}</Button>}
          >
            {messages.loadOneFailed}
          </Notice>
        ) : (
          <AcceptanceNotice {...{ state, error, handlers }} onCheckAgain={onTryAgain} />
        )}
      </div>
    </>
  )
}
