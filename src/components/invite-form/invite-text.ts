import type { SendingOutcome } from '../../hooks/use-send-invitations.ts'
import type { PlannedRecipient, RecipientDecision } from '../../model/recipients/plan-invitations.ts'
import { replaceIn, withoutPlaces } from './edit-text.ts'

/** All that a person has entered. What is planned is derived from it. */
export interface InviteText {
  /** What the textarea holds. */
  text: string
  /** The same, without what an input method is still composing. */
  settled: string
  /** What can't be said in the text, by the address in lower case. */
  decisions: ReadonlyMap<string, RecipientDecision>
  /** What was removed by a button, the latest at the end. */
  removed: readonly { emailAddress: string; before: string; after: string }[]
}

export type InviteAction =
  | { type: 'typed'; text: string; composing?: boolean }
  | { type: 'replaced'; row: PlannedRecipient; by: string }
  | { type: 'removed'; row: PlannedRecipient }
  | { type: 'undone' }
  | { type: 'sent'; text: string; outcomes: readonly SendingOutcome[] }
  | { type: 'decided'; row: PlannedRecipient; decision: RecipientDecision }

export function startWith(text: string): InviteText {
  return { text, settled: text, decisions: new Map(), removed: [] }
}

/** What was entered, after one more thing was done. */
export function enter(entered: InviteText, action: InviteAction): InviteText {
  const { text, settled, decisions, removed } = entered
  switch (action.type) {
    case 'typed':
      return { ...entered, text: action.text, settled: action.composing ? settled : action.text }
    case 'sent': {
      const left = new Map(decisions)
      // It was decided for this one sending: whether to mail somebody again is asked anew.
      for (const { draft, state } of action.outcomes) {
        if (state === 'sent' || state === 'resent') left.delete(draft.emailAddress.toLowerCase())
      }
      return { ...entered, text: action.text, settled: action.text, decisions: left }
    }
    case 'replaced': {
      const after = replaceIn(text, action.row, action.by)
      return { ...entered, text: after, settled: after }
    }
    case 'removed': {
      const { row } = action
      if (text.slice(row.start, row.end) !== row.text) return entered
      const after = withoutPlaces(text, [row])
      return {
        ...entered,
        text: after,
        settled: after,
        removed: [...removed, { emailAddress: row.emailAddress || row.text, before: text, after }],
      }
    }
    case 'undone': {
      const last = undoable(entered)
      return last
        ? { ...entered, text: last.before, settled: last.before, removed: removed.slice(0, -1) }
        : entered
    }
    case 'decided': {
      const address = action.row.emailAddress.toLowerCase()
      const decision = { ...decisions.get(address), ...action.decision }
      return { ...entered, decisions: new Map(decisions).set(address, decision) }
    }
    default:
      return action satisfies never
  }
}

/** What was removed last, as long as nothing has been typed since. */
export function undoable({ text, removed }: InviteText): InviteText['removed'][number] | undefined {
  const last = removed.at(-1)
  return last?.after === text ? last : undefined
}
