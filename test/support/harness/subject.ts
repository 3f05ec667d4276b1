import type { QueryClient } from '@tanstack/react-query'
import type { InvitationsClient } from 'invitekit/headless'

/** One tab of one person: a client under test, so that several can be compared. */
export interface Subject {
  /** What a click does. */
  press: (verb: 'accept' | 'decline') => void
  /** What a click on "Check again" does, where there is one. */
  checkAgain: () => void
  /** What the interface says now: an `AcceptanceState`, `loading` or `failed`. */
  state: () => string
  /** What coming back to the page does. */
  refetch: () => void
  /** The provider goes: signed out, or the page is left. */
  dispose: () => void
  /** What is wrong with what only this client has, such as a focus. */
  faults?: () => readonly Fault[]
}

/** What has to hold in every run: the catalogue of faults has the words. */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10' | 'I11' | 'I12'

export interface Fault {
  invariant: Invariant
  what: string
}

export interface SubjectOptions {
  client: InvitationsClient
  queryClient: QueryClient
  id: string
}

export type CreateSubject = (options: SubjectOptions) => Subject
