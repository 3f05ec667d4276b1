import type { Recipient, UnusedToken } from './recipient.ts'

/** A recipient, or what was meant as one: then `reason` says why it is none. */
export interface Found extends Pick<Recipient, 'emailAddress' | 'start' | 'end'> {
  name?: string | undefined
  role?: string | undefined
  reason?: UnusedToken['reason'] | undefined
}
