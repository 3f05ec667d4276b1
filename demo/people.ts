/** Someone who can sign in to the demo. */
export interface Person {
  name: string
  emailAddress: string
  /** What signing in as this person shows. */
  description: string
}

/** The password of every person of the demo. It is public: the sign-in page fills it in. */
export const demoPassword = 'demo-password'

/** Everyone who can sign in, the one to begin with first. */
export const people = [
  { name: 'Maya Lindqvist', emailAddress: 'maya@example.com', description: 'Invited to five organizations' },
  {
    name: 'Daniel Okafor',
    emailAddress: 'daniel@example.com',
    description: 'Runs Acme, Northwind Studio and Pine & Partners',
  },
  {
    name: 'Priya Raman',
    emailAddress: 'priya@example.com',
    description: 'Runs Lumen Energy and Fieldnotes, admin of Acme',
  },
  {
    name: 'ليلى حدّاد',
    emailAddress: 'layla@example.com',
    description: 'Runs Harbor Coffee, invited to Acme',
  },
  {
    name: 'Kenji Watanabe',
    emailAddress: 'kenji@example.com',
    description: 'Member of Acme, may not invite',
  },
  {
    name: 'Tomás Rivera',
    emailAddress: 'tomas@example.com',
    description: 'Invited to Acme, e-mail address not verified',
  },
  {
    name: 'Maximiliana Wilhelmina von Hohenberg-Saalfeld zu Altenstein',
    emailAddress: 'maximiliana@example.com',
    description: 'A very long name, runs an organization with one',
  },
] as const satisfies readonly Person[]

/** The address of one of the people. */
export type PersonAddress = (typeof people)[number]['emailAddress']

/** Who has not confirmed their address. */
export const unverifiedAddress: PersonAddress = 'tomas@example.com'
