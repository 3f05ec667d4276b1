'use client'
import { useSentInvitation } from '../../hooks/use-sent-invitation.ts'
import { sentNews } from '../../i18n/en/sent-news.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { Invitation } from '../../model/invitation.ts'
import { BehindSaid } from '../parts/behind-said.ts'

/** What has gone well with the invitation that was acted on last, for those who don't see its row. */
export function SentNews({ invitation }: { invitation: Invitation }) {
  const { sentRevokingNamed, sentDoneNamed } = useMessages(sentNews)
  const { state, done } = useSentInvitation(invitation)
  const address = displayText(invitation.emailAddress, 254)
  // The same words from the undo window to the end: they are heard once.
  const words = state === 'revoking' ? sentRevokingNamed : done ? sentDoneNamed[done] : ''
  return <BehindSaid words={fill(words, { address })} />
}
