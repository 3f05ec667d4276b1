import { infiniteInvitationsOptions, InvitationError, InvitationList, InvitationListItem } from 'invitekit'
import type { InvitationListProps } from 'invitekit'
import { exampleInvitations, exampleNow, exampleOrganization } from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'
import { withLogo } from '../support/card.tsx'
import { difficultInvitations } from '../support/long-texts.ts'
import { backend, bound, longest } from './backend.ts'
import { Decline } from './decline.tsx'
import { handlers } from './handlers.tsx'
import { Paused } from './paused.tsx'
import { Section } from './section.tsx'
import { Tile } from './tile.tsx'
import type { TileProps } from './tile.tsx'
import { wayOf, ways } from './ways.ts'

type MakeClient = NonNullable<TileProps['client']>

interface ListTileProps extends Partial<Omit<TileProps, 'children'>> {
  caption: string
  options?: Partial<MemoryInvitationsOptions>
  list?: InvitationListProps
  children?: TileProps['children']
}

const items = '[data-slot=ik-invitation-list-items]'
const notice = '[data-slot=ik-notice]'
const more = '[data-slot=ik-invitation-list-more] > button:not([aria-disabled=true])'
const all = '[data-slot=ik-invitation-list-tools] > button:not([aria-disabled=true])'

/** Every tile's list has a name of its own, as parts of one page have to. */
function ListTile({ caption, options, list, children, ...tile }: ListTileProps) {
  const own = { 'aria-labelledby': undefined, 'aria-label': caption }
  return (
    <Tile caption={caption} client={() => backend(exampleInvitations, options)} shows={items} {...tile}>
      <InvitationList headingLevel={4} {...own} {...handlers} {...list} />
      {children}
    </Tile>
  )
}

const states = Object.keys(ways)

/** One row in each state; the organization's name is the state's. */
const rows = states.map((state, place) =>
  bound(state, {
    publicOrganizationData: exampleOrganization({ id: state, name: state, slug: state }),
    createdAt: exampleNow - (place + 1) * 3_600_000,
    ...(!wayOf(state).reads && { expiresAt: exampleNow + (place + 1) * 86_400_000 }),
  }),
)

/** Answers the first page, and fails at what comes after it. */
function onePage(next: () => Promise<never>): MakeClient {
  return () => {
    const client = backend(exampleInvitations)
    const { list } = client.received
    client.received.list = (query, signal) => (query.page > 1 ? next() : list(query, signal))
    return client
  }
}

/** A read before this one has worked. */
const stale: MakeClient = (queryClient) => {
  const client = backend(exampleInvitations, { faults: { list: { code: 'other' } } })
  const page = {
    items: exampleInvitations.slice(0, 3).map(({ ticket: _, ...one }) => one),
    hasNextPage: false,
  }
  const { queryKey } = infiniteInvitationsOptions(client)
  queryClient.setQueryData(queryKey, { pages: [page], pageParams: [1] }, { updatedAt: 1 })
  return client
}

const truncated: MakeClient = () => {
  const client = backend(exampleInvitations.slice(0, 3))
  const { list } = client.received
  client.received.list = async (...query) => ({ ...(await list(...query)), truncated: true })
  return client
}

/** One invitation for each of these states, to which it comes once it is accepted. */
function goingTo(...ends: string[]): MakeClient {
  return () =>
    backend(
      ends.map((state, place) =>
        bound(state, {
          publicOrganizationData: exampleInvitations[place]?.publicOrganizationData ?? withLogo,
        }),
      ),
    )
}

/** Every state of the list, and of its rows. */
export function InvitationLists() {
  return (
    <Section title="InvitationList" tiles="wide">
      <ListTile
        caption="every state of a row, named in its place"
        client={() => backend(rows)}
        presses={states
          .filter((state) => wayOf(state).presses === 'accept')
          .map((state) => `[data-row=${state}][data-state=idle] button[data-look=primary]`)
          .join()}
        shows={items + states.map((state) => `:has([data-row=${state}][data-state=${state}])`).join('')}
        list={{
          pageSize: rows.length,
          children: (invitation) => (
            <InvitationListItem
              invitation={invitation}
              headingLevel={5}
              data-row={invitation.id}
              {...handlers}
            />
          ),
        }}
      >
        {states.map((state) => wayOf(state).presses === 'decline' && <Decline key={state} id={state} />)}
      </ListTile>
      <ListTile caption="invitations in the usual states" essential />
      <ListTile
        caption="for another account"
        essential
        client={() => backend(exampleInvitations.slice(0, 1), { emailAddresses: ['omar@example.org'] })}
        shows="[data-state=wrongAccount] [data-slot=ik-notice]"
      />
      <ListTile
        caption="long names, no name, no facts"
        client={() => backend([0, 1, 5].flatMap((at) => difficultInvitations[at] ?? []))}
      />
      <ListTile
        caption="right-to-left, reversed and pictured names"
        client={() => backend(difficultInvitations.slice(2, 5))}
        foreignScript
      />
      <ListTile
        caption="mixed scripts"
        client={() =>
          backend([bound('idle', { publicOrganizationData: exampleOrganization({ name: '\u0410cme' }) })])
        }
        shows="[data-slot=ik-name-hint]"
      />
      <ListTile caption="loading" options={{ latency: Infinity }} shows="[data-slot=ik-skeleton]" />
      <ListTile caption="empty" options={{ invitations: [] }} shows="[data-slot=ik-invitation-list-empty]" />
      <ListTile
        caption="empty, filtered"
        list={{ status: ['on_hold'] }}
        shows="[data-slot=ik-invitation-list-empty]"
      />
      <ListTile
        caption="load failed"
        options={{ faults: { list: { code: 'other' } } }}
        shows={`${notice}[role=note]:not(${items} ~ *)`}
      />
      <ListTile
        caption="signed out"
        options={{ emailAddress: null }}
        shows={`${notice}[data-state=signedOut]`}
      />
      <ListTile
        caption="address not verified"
        options={{ faults: { list: { code: 'unverified' } } }}
        shows={`${notice}[data-state=unverified]`}
      />
      <ListTile caption="offline" options={{ latency: Infinity }} shows={`${notice}:not([role])`}>
        <Paused />
      </ListTile>
      <ListTile
        caption="old data kept, refresh failed"
        client={stale}
        shows={`${notice}[role=note] + ${items}`}
      />
      <ListTile
        caption="“Show more”"
        options={{ invitations: exampleInvitations }}
        list={{ pageSize: 3 }}
        shows={`${items} ~ [data-slot=ik-invitation-list-more]`}
      />
      <ListTile
        caption="next page loading"
        client={onePage(() => new Promise(() => {}))}
        list={{ pageSize: 3 }}
        presses={more}
        shows="[data-slot=ik-invitation-list-more] > [aria-disabled=true]"
      />
      <ListTile
        caption="next page failed"
        client={onePage(() => Promise.reject(new InvitationError('other')))}
        list={{ pageSize: 3 }}
        presses={more}
        shows={`${items} ~ ${notice}[role=note]`}
      />
      <ListTile
        caption="declined, and can be undone"
        client={() => backend(exampleInvitations.slice(0, 2))}
        list={{ undoWindow: longest }}
        presses="[data-state=idle]:first-child button[data-look=ghost]"
        shows="[data-slot=ik-invitation-list-item-undo] ~ button"
      />
      <ListTile
        caption="“Accept all” under way"
        client={goingTo('accepting', 'idle')}
        presses={all}
        shows="[data-slot=ik-invitation-list-tools] > button[aria-disabled=true]"
      />
      <ListTile
        caption="“Accept all”, of which one has failed"
        client={goingTo('joined', 'failed')}
        presses={all}
        shows="[data-slot=ik-invitation-list-result]:not(:has(~ button))"
      />
      <ListTile caption="truncated" client={truncated} shows={`${items} ~ ${notice}:not([role])`} />
    </Section>
  )
}
