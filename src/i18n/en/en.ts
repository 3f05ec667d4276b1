import { acceptance } from './acceptance.ts'
import { card } from './card.ts'
import { list } from './list.ts'
import { statuses } from './statuses.ts'

/** English, the language that all others translate. */
export const en = { ...acceptance, ...card, ...list, ...statuses }
