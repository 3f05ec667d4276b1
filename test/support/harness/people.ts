/** Someone with an account. */
export interface Person {
  id: string
  emailAddress: string
}

export const people = {
  /** Is invited. */
  bo: { id: 'user_bo', emailAddress: 'bo@example.com' },
  /** Uses the same browser, and is not. */
  cy: { id: 'user_cy', emailAddress: 'cy@example.org' },
  /** Administers the organization. */
  ana: { id: 'user_ana', emailAddress: 'ana@example.com' },
} as const satisfies Record<string, Person>

/** A name that takes more bytes than characters, so that a cut can fall inside one. */
export const organization = { id: 'org_lodz', name: 'Łódź & Søn – 東京', slug: 'lodz' }

/** What servers send and no client may keep: a link that accepts in its holder's name. */
export const canary = 'canary-7f3b1e'

export const invitationId = 'inv_7QzR'
