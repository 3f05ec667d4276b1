import { InvitationInbox } from 'invitekit'
import type { MemoryInvitationsOptions } from 'invitekit/testing'
import { exampleInvitations } from 'invitekit/testing'
import { backend, bound } from './backend.ts'
import { handlers } from './handlers.tsx'
import { Section } from './section.tsx'
import { Tile } from './tile.tsx'

const many = Array.from({ length: 25 }, (_, i) => bound('idle', { id: `inv_${i + 1}` }))

const states: { caption: string; shows: string; options?: Partial<MemoryInvitationsOptions> }[] = [
  { caption: 'some pending', shows: '[data-slot=ik-inbox-count]' },
  {
    caption: 'more than read',
    shows: '[data-slot=ik-inbox-count]',
    options: { invitations: many },
  },
  { caption: 'none', shows: 'button', options: { invitations: [] } },
]

/** Every state of the bell; what it opens lies over the page. */
export function InvitationInboxes() {
  return (
    <Section title="InvitationInbox" tiles="small">
      {states.map(({ caption, shows, options }) => (
        <Tile
          key={caption}
          caption={caption}
          client={() => backend(exampleInvitations, options)}
          shows={shows}
          essential={caption === 'some pending'}
        >
          <InvitationInbox headingLevel={4} refreshInterval={0} {...handlers} />
        </Tile>
      ))}
    </Section>
  )
}
