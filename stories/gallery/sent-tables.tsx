import { infiniteSentInvitationsOptions, SentInvitations } from 'invitekit'
import type { SentInvitationsProps } from 'invitekit'
import type { MemoryInvitationsOptions } from 'invitekit/testing'
import { sentInvitations, sentTo } from '../support/sent.tsx'
import { handlers } from './handlers.tsx'
import { Paused } from './paused.tsx'
import { Section } from './section.tsx'
import { admin, wayward } from './sent-backend.ts'
import { SentPress } from './sent-press.tsx'
import { sentWays } from './sent-ways.ts'
import { Tile } from './tile.tsx'
import type { TileProps } from './tile.tsx'

interface TableTileProps extends Partial<Omit<TileProps, 'children'>> {
  caption: string
  options?: Partial<MemoryInvitationsOptions>
  table?: SentInvitationsProps
  children?: TileProps['children']
}

const rows = '[data-slot=ik-sent-invitations-rows]'
const notice = '[data-slot=ik-notice]'
const more = '[data-slot=ik-sent-invitations-more] > button:not([aria-disabled=true])'

/** Every tile's table has a name of its own, as parts of one page have to. */
function TableTile({ caption, options, table, children, ...tile }: TableTileProps) {
  return (
    <Tile
      caption={caption}
      client={() => admin({ invitations: sentInvitations, ...options })}
      shows={rows}
      {...tile}
    >
      <SentInvitations headingLevel={4} title={`Sent: ${caption}`} onSignIn={handlers.onSignIn} {...table} />
      {children}
    </Tile>
  )
}

/** The row of a way, once it is where it leads to. */
const arrived = Array.from(sentWays, ([name, { ends = name }], place) => {
  const done = ends === 'idle' && name !== 'idle' ? ' [data-column=status][tabindex]' : ''
  return `:has([aria-rowindex='${place + 2}'][data-state=${ends}]${done})`
})

/** Answers the first page, and fails at what comes after it. */
function onePage() {
  const client = admin({ invitations: sentInvitations })
  const { list } = client.sent
  client.sent.list = (query, signal) =>
    query.page > 1 ? admin({ faults: { list: { code: 'other' } } }).sent.list(query) : list(query, signal)
  return client
}

/** Whether it has left rows out, the backend says with each page. */
function truncated() {
  const client = admin({ invitations: sentInvitations.slice(0, 3) })
  const { list } = client.sent
  client.sent.list = async (...query) => ({ ...(await list(...query)), truncated: true })
  return client
}

/** A read before this one has worked. */
const stale: NonNullable<TileProps['client']> = (queryClient) => {
  const client = admin({ invitations: sentInvitations, faults: { list: { code: 'other' } } })
  const items = sentInvitations.slice(0, 3).map(({ ticket: _, url: _url, ...one }) => one)
  const { queryKey } = infiniteSentInvitationsOptions(client, { order: '-createdAt' })
  const data = { pages: [{ items, hasNextPage: false }], pageParams: [1] }
  queryClient.setQueryData(queryKey, data, { updatedAt: 1 })
  return client
}

/** Every state of the table of sent invitations, and of its rows. */
export function SentTables() {
  return (
    <Section title="SentInvitations" tiles="full">
      <TableTile
        caption="every state of a row, named in its place"
        client={wayward}
        shows={rows + arrived.join('')}
      >
        <SentPress />
      </TableTile>
      <TableTile caption="invitations in the usual states" essential />
      <TableTile
        caption="a status without a word, long addresses"
        options={{
          invitations: [
            sentTo('maya', { status: 'on_hold' }),
            sentTo(`kofi.${'very-'.repeat(9)}long`),
            sentTo('lena', { role: 'billing-manager-of-all-teams', inviter: { emailAddress: undefined } }),
          ],
        }}
      />
      <TableTile
        caption="some are selected"
        essential
        presses="thead input:not(:checked)"
        shows="[data-slot=ik-sent-invitations-bulk]"
      />
      <TableTile
        caption="backend can’t resend, copy or change roles"
        options={{ without: ['resend', 'link', 'setRole', 'roles'] }}
      />
      <TableTile caption="loading" options={{ latency: Infinity }} shows="[data-slot=ik-skeleton]" />
      <TableTile
        caption="empty"
        options={{ invitations: [] }}
        shows="[data-slot=ik-sent-invitations-empty]"
      />
      {(['other', 'signedOut', 'forbidden', 'unsupported'] as const).map((code) => (
        <TableTile
          key={code}
          caption={`can’t be read: ${code}`}
          options={{ faults: { list: { code } } }}
          shows={`${notice}[role=note]`}
        />
      ))}
      <TableTile caption="offline" options={{ latency: Infinity }} shows={`${notice}:not([role])`}>
        <Paused />
      </TableTile>
      <TableTile caption="old data kept, refresh failed" client={stale} shows={`${notice} + * ${rows}`} />
      <TableTile
        caption="“Show more”"
        table={{ pageSize: 3 }}
        shows={`[data-slot=ik-sent-invitations-more]`}
      />
      <TableTile
        caption="next page failed"
        client={onePage}
        table={{ pageSize: 3 }}
        presses={`[data-slot=ik-sent-invitations-body]:not(:has(${notice})) ${more}`}
        shows={`${notice}[role=note]`}
      />
      <TableTile caption="truncated" client={truncated} shows={`${notice}:not([role])`} />
    </Section>
  )
}
