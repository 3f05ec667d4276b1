import { AcceptTicketCard, InvitationTicket } from 'invitekit'
import { useState } from 'react'
import { backend, bound } from './backend.ts'
import { handlers } from './handlers.tsx'
import { Section } from './section.tsx'
import { Tile } from './tile.tsx'
import { wayOf, ways } from './ways.ts'

/** A ticket is good for one joining, so each tile has its own. */
function TicketCard({ secret }: { secret: string }) {
  const [ticket] = useState(() => new InvitationTicket(secret))
  return <AcceptTicketCard ticket={ticket} headingLevel={4} {...handlers} />
}

/** What a ticket can lead to: all but what only an invitation that was read can be. */
const states = Object.keys(ways).filter((state) => state === 'idle' || wayOf(state).presses === 'accept')

/** Every state of the accept card of an invitation of which only the ticket is known. */
export function AcceptTicketCards() {
  return (
    <Section title="AcceptTicketCard">
      {states.map((state) => (
        <Tile
          key={state}
          caption={state}
          essential={state === 'idle'}
          client={() => backend([bound(state)], { emailAddresses: ['invitee@example.com'] })}
          {...(wayOf(state).presses && { presses: '[data-state=idle] button[data-look=primary]' })}
          shows={`[data-slot=ik-accept-card][data-state=${state}]`}
        >
          <TicketCard secret={state} />
        </Tile>
      ))}
    </Section>
  )
}
