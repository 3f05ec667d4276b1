import { AcceptCard } from 'invitekit'
import type { AcceptCardProps, InvitationErrorCode, RefusalState } from 'invitekit'
import { exampleOrganization } from 'invitekit/testing'
import type { MemoryInvitation, MemoryInvitationsOptions } from 'invitekit/testing'
import { difficultInvitations } from '../support/long-texts.ts'
import { backend, bound } from './backend.ts'
import { Decline } from './decline.tsx'
import { handlers } from './handlers.tsx'
import { Section } from './section.tsx'
import { Tile } from './tile.tsx'
import type { TileProps } from './tile.tsx'
import { wayOf, ways } from './ways.ts'

interface CardTileProps extends Partial<Omit<TileProps, 'children' | 'client'>> {
  caption: string
  /** Where it goes. @default 'idle' */
  state?: string
  /** What else the card shows by then. */
  with?: string
  reads?: Partial<MemoryInvitation>
  options?: Partial<MemoryInvitationsOptions>
  card?: Omit<AcceptCardProps, 'invitation' | 'invitationId'>
}

const open = ['idle', 'accepting', 'declining']

/** A card that goes to a state; in all but the open ones it says so in words. */
function CardTile({ state = 'idle', with: also, reads, options, card = handlers, ...tile }: CardTileProps) {
  const has = also ?? (open.includes(state) ? 'button' : '[data-slot=ik-notice]')
  return (
    <Tile
      client={() => backend([bound(state, reads)], options)}
      shows={`[data-slot=ik-accept-card][data-state=${state}]:has(${has})`}
      {...(wayOf(state).presses === 'accept' && { presses: '[data-state=idle] button[data-look=primary]' })}
      {...tile}
    >
      <AcceptCard invitationId={state} headingLevel={4} {...card} />
      {wayOf(state).presses === 'decline' && <Decline id={state} />}
    </Tile>
  )
}

/** What reading it can fail with, before anybody has pressed. */
const unread: readonly [InvitationErrorCode, RefusalState][] = [
  ['other', 'failed'],
  ['malformed', 'unknown'],
  ['notUsable', 'notUsable'],
  ['wrongAccount', 'wrongAccount'],
  ['signedOut', 'signedOut'],
  ['unverified', 'unverified'],
  ['inviterGone', 'inviterGone'],
]

function named(name: string) {
  return { publicOrganizationData: exampleOrganization({ name }) }
}

/** Every state of the accept card. */
export function AcceptCards() {
  return (
    <Section title="AcceptCard">
      {Object.keys(ways).map((state) => (
        <CardTile key={state} caption={state} state={state} essential={state === 'limitReached'} />
      ))}
      <CardTile caption="joined, without “Open”" state="joined" card={{}} />
      <CardTile
        caption="joined, could not be made active"
        state="joined"
        with="[data-slot=ik-notice] > button"
        options={{ faults: { activate: { code: 'network' } } }}
        card={{ ...handlers, activate: true }}
      />
      <CardTile
        caption="wrongAccount, known before a press"
        options={{ emailAddresses: ['omar@example.com'] }}
        shows="[data-state=wrongAccount]:has([data-slot=ik-notice])"
      />
      <CardTile caption="wrongAccount, host without handlers" state="wrongAccount" card={{}} />
      <CardTile
        caption="loading"
        essential
        options={{ latency: Infinity }}
        shows="[data-state=loading] [data-slot=ik-skeleton]"
      />
      {unread.map(([code, state]) => (
        <CardTile
          key={code}
          caption={`${state}, not even read`}
          options={{ faults: { get: { code } } }}
          shows={`[data-state=${state}]:not(:has(dl)) [data-slot=ik-notice]`}
        />
      ))}
      <CardTile caption="role explained" card={{ ...handlers, describeRole: () => 'See all projects.' }} />
      <CardTile caption="backend can’t decline" options={{ without: ['decline'] }} />
      <CardTile caption="long names" reads={{ ...difficultInvitations[0], id: 'idle' }} />
      <CardTile caption="names without spaces" reads={{ ...difficultInvitations[1], id: 'idle' }} />
      <CardTile caption="mixed scripts" reads={named('\u0410cme')} with="[data-slot=ik-name-hint]" />
      <CardTile
        caption="right-to-left names"
        reads={{ ...difficultInvitations[2], id: 'idle' }}
        foreignScript
      />
      <CardTile
        caption="no facts, no name"
        reads={{ ...difficultInvitations[5], id: 'idle', emailAddress: 'invitee@example.com' }}
      />
    </Section>
  )
}
