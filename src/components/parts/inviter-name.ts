import { displayText } from '../../model/display-text.ts'
import type { Inviter } from '../../model/organization.ts'

/** What to call the person who invited; empty where the backend tells nothing of them. */
export function inviterName(inviter: Inviter | undefined): string {
  return displayText(inviter?.name || inviter?.emailAddress || '')
}
