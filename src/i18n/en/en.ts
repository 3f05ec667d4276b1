import { acceptance } from './acceptance.ts'
import { card } from './card.ts'
import { decline } from './decline.ts'
import { list } from './list.ts'
import { listNotes } from './list-notes.ts'
import { outcomes } from './outcomes.ts'
import { refusals } from './refusals.ts'
import { statuses } from './statuses.ts'
import { ticket } from './ticket.ts'

/** English, the language that all others translate. */
export const en = {
  ...acceptance,
  ...outcomes,
  ...refusals,
  ...decline,
  ...card,
  ...list,
  ...listNotes,
  ...statuses,
  ...ticket,
}
