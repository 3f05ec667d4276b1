import { acceptance } from './acceptance.ts'
import { card } from './card.ts'
import { decline } from './decline.ts'
import { inbox } from './inbox.ts'
import { invite } from './invite.ts'
import { invitePlan } from './invite-plan.ts'
import { inviteSending } from './invite-sending.ts'
import { list } from './list.ts'
import { listEmpty } from './list-empty.ts'
import { listNotes } from './list-notes.ts'
import { outcomes } from './outcomes.ts'
import { refusals } from './refusals.ts'
import { sent } from './sent.ts'
import { sentNews } from './sent-news.ts'
import { statuses } from './statuses.ts'
import { ticket } from './ticket.ts'
import { triage } from './triage.ts'

/** English, the language that all others translate. */
export const en = {
  ...acceptance,
  ...outcomes,
  ...refusals,
  ...decline,
  ...card,
  ...list,
  ...listEmpty,
  ...listNotes,
  ...statuses,
  ...sent,
  ...sentNews,
  ...ticket,
  ...triage,
  ...inbox,
  ...invite,
  ...invitePlan,
  ...inviteSending,
}
