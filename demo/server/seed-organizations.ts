import type { PersonAddress } from '../people.ts'

/** An organization of the demo and the person who owns it. */
export interface SeedOrganization {
  name: string
  slug: string
  /** A path under `demo/public`. */
  logo?: string
  owner: PersonAddress
}

/** Five with a logo and a name of usual length, one without a logo, one with a long name. */
export const organizations = [
  { name: 'Acme', slug: 'acme', logo: '/logos/acme.svg', owner: 'daniel@example.com' },
  {
    name: 'Northwind Studio',
    slug: 'northwind-studio',
    logo: '/logos/northwind-studio.svg',
    owner: 'daniel@example.com',
  },
  { name: 'Pine & Partners', slug: 'pine-and-partners', owner: 'daniel@example.com' },
  {
    name: 'Harbor Coffee',
    slug: 'harbor-coffee',
    logo: '/logos/harbor-coffee.svg',
    owner: 'layla@example.com',
  },
  { name: 'Lumen Energy', slug: 'lumen-energy', logo: '/logos/lumen-energy.svg', owner: 'priya@example.com' },
  { name: 'Fieldnotes', slug: 'fieldnotes', logo: '/logos/fieldnotes.svg', owner: 'priya@example.com' },
  {
    name: 'International Society for the Preservation of Lighthouses and Coastal Heritage',
    slug: 'lighthouse-society',
    logo: '/logos/lighthouse-society.svg',
    owner: 'maximiliana@example.com',
  },
] as const satisfies readonly SeedOrganization[]

/** The slug of one of the organizations. */
export type OrganizationSlug = (typeof organizations)[number]['slug']
