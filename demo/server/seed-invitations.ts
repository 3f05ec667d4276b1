import type { PersonAddress } from '../people.ts'
import type { OrganizationSlug } from './seed-organizations.ts'

/** An invitation of the demo, and what became of it. */
export interface SeedInvitation {
  organization: OrganizationSlug
  from: PersonAddress
  /** An address without an account may be invited too. */
  to: string
  role: 'admin' | 'member'
  /** An invitation lives for 168 hours: a pending one of a greater age has expired. */
  ageInHours: number
  outcome: 'pending' | 'accepted' | 'declined' | 'revoked'
}

/** Every invitation of the demo, oldest first. Maya has one of each kind. */
export const invitations: readonly SeedInvitation[] = [
  {
    organization: 'acme',
    from: 'daniel@example.com',
    to: 'priya@example.com',
    role: 'admin',
    ageInHours: 1440,
    outcome: 'accepted',
  },
  {
    organization: 'acme',
    from: 'daniel@example.com',
    to: 'kenji@example.com',
    role: 'member',
    ageInHours: 1200,
    outcome: 'accepted',
  },
  {
    organization: 'fieldnotes',
    from: 'priya@example.com',
    to: 'maya@example.com',
    role: 'member',
    ageInHours: 720,
    outcome: 'accepted',
  },
  {
    organization: 'acme',
    from: 'daniel@example.com',
    to: 'maya@example.com',
    role: 'member',
    ageInHours: 504,
    outcome: 'declined',
  },
  {
    organization: 'harbor-coffee',
    from: 'layla@example.com',
    to: 'maya@example.com',
    role: 'admin',
    ageInHours: 336,
    outcome: 'revoked',
  },
  {
    organization: 'acme',
    from: 'daniel@example.com',
    to: 'grace.hall@example.com',
    role: 'member',
    ageInHours: 240,
    outcome: 'pending',
  },
  {
    organization: 'northwind-studio',
    from: 'daniel@example.com',
    to: 'maya@example.com',
    role: 'member',
    ageInHours: 192,
    outcome: 'pending',
  },
  {
    organization: 'lumen-energy',
    from: 'priya@example.com',
    to: 'maya@example.com',
    role: 'member',
    ageInHours: 167.25,
    outcome: 'pending',
  },
  {
    organization: 'acme',
    from: 'daniel@example.com',
    to: 'sam.keller@example.com',
    role: 'admin',
    ageInHours: 130,
    outcome: 'revoked',
  },
  {
    organization: 'lighthouse-society',
    from: 'maximiliana@example.com',
    to: 'maya@example.com',
    role: 'member',
    ageInHours: 120,
    outcome: 'pending',
  },
  {
    organization: 'pine-and-partners',
    from: 'daniel@example.com',
    to: 'maya@example.com',
    role: 'member',
    ageInHours: 96,
    outcome: 'pending',
  },
  {
    organization: 'harbor-coffee',
    from: 'layla@example.com',
    to: 'maya@example.com',
    role: 'member',
    ageInHours: 48,
    outcome: 'pending',
  },
  {
    organization: 'acme',
    from: 'daniel@example.com',
    to: 'layla@example.com',
    role: 'member',
    ageInHours: 30,
    outcome: 'pending',
  },
  {
    organization: 'acme',
    from: 'daniel@example.com',
    to: 'tomas@example.com',
    role: 'member',
    ageInHours: 26,
    outcome: 'pending',
  },
  {
    organization: 'acme',
    from: 'daniel@example.com',
    to: 'maya@example.com',
    role: 'admin',
    ageInHours: 20,
    outcome: 'pending',
  },
  {
    organization: 'acme',
    from: 'priya@example.com',
    to: 'noor.aziz@example.com',
    role: 'member',
    ageInHours: 3,
    outcome: 'pending',
  },
]
