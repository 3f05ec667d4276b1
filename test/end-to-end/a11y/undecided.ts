import type { AxeFinding } from '../csp/checked-stories.tsx'

/** Where axe can't tell a contrast, and a person has. Each says why it is enough. */
const known: readonly { markup: RegExp; reason: string }[] = [
  {
    markup: /^<h2 data-slot="ik-invitation-list-title"/,
    reason: 'It is scrolled out of the inbox; a list has the same title where it is seen.',
  },
]

/** Whether a contrast that axe could not tell was told otherwise. */
export function isKnown({ undecided, markup }: AxeFinding): boolean {
  return undecided && known.some((one) => one.markup.test(markup))
}
