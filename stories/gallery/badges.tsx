import { InvitationStatusBadge, knownStatuses, OrgLogoBadge } from 'invitekit'
import type { OrgLogoBadgeProps } from 'invitekit'
import { exampleOrganization } from 'invitekit/testing'
import { withLogo } from '../support/card.tsx'
import { Section } from './section.tsx'
import { Tile } from './tile.tsx'

const logo = '[data-slot=ik-org-logo-badge]'
const sizes = ['sm', 'md', 'lg'] as const

/** One id a hue, and a name that the page's own font can write. */
const names = ['Acme', 'Ünal & Co', '42 North', 'Žižkov', 'Ωmega', 'Яндекс Go', 'Umbrella Studio', '']
const foreignNames = ['東京 企画', 'نخيل', '👩🏽‍🚀 Orbit']

function Logos({ organizations }: { organizations: readonly OrgLogoBadgeProps['organization'][] }) {
  return (
    <div className="gallery-row">
      {sizes.flatMap((size) =>
        organizations.map((organization) => (
          <OrgLogoBadge key={size + organization.id} organization={organization} size={size} />
        )),
      )}
    </div>
  )
}

/** Every size and hue of the logo, and every word of the status. */
export function Badges() {
  const named = names.map((name, hue) => exampleOrganization({ id: String(hue), name }))
  const foreign = foreignNames.map((name, hue) => exampleOrganization({ id: String(hue), name }))
  const missing = exampleOrganization({ hasImage: true, imageUrl: 'javascript:alert(1)' })
  return (
    <Section title="Badges" tiles="small">
      <Tile caption="logo, in three sizes" shows={`${logo}[data-size=lg] > img`}>
        <Logos organizations={[withLogo]} />
      </Tile>
      <Tile caption="logo of an unsafe address" shows={`${logo}:not(:has(img))`}>
        <Logos organizations={[missing]} />
      </Tile>
      <Tile
        essential
        caption="initials, in eight hues"
        shows={named.map((_, hue) => `:has([data-hue='${hue}'])`).join('')}
      >
        <Logos organizations={named} />
      </Tile>
      <Tile caption="initials of other scripts" shows={logo} foreignScript>
        <Logos organizations={foreign} />
      </Tile>
      {[...knownStatuses, 'on_hold', ''].map((status) => (
        <Tile
          key={status}
          essential
          caption={status ? `status ${status}` : 'status without a word'}
          shows={`[data-slot=ik-invitation-status-badge][data-status='${status}']`}
        >
          <InvitationStatusBadge status={status} />
        </Tile>
      ))}
    </Section>
  )
}
