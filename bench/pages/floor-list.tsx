// The floor of received invitations: plain React over one query of TanStack Query, and nothing that the rows don't need.
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Page, ReceivedInvitationRecord } from 'invitekit/headless'
import { memo, useCallback, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Backend } from './backend.ts'
import type { Contender } from './stage.ts'

type Accept = (id: string) => Promise<void>

interface RowProps {
  invitation: ReceivedInvitationRecord
  accept: Accept
}

/** The initials of a name. */
function initials(name: string): string {
  return name
    .split(' ', 2)
    .map((word) => word[0])
    .join('')
}

/** What a row has to show, in as few elements: logo, name, who has invited as what, until when, and two buttons. */
export const FloorRow = memo(function FloorRow({ invitation, accept }: RowProps) {
  const [joining, setJoining] = useState(false)
  const { id, publicOrganizationData, inviter, role, expiresAt, status } = invitation
  const day = expiresAt && new Date(expiresAt).toISOString().slice(0, 10)
  return (
    <li data-row={id} className="row">
      <span className="logo" aria-hidden>
        {initials(publicOrganizationData.name)}
      </span>
      <div className="body">
        <p className="name">{publicOrganizationData.name}</p>
        <p className="meta">
          {inviter ? (
            <>
              <span>{inviter.name}</span> invited you as{' '}
            </>
          ) : (
            'Invited as '
          )}
          <span className="badge">{role}</span>
        </p>
        {day && <time dateTime={day}>{day}</time>}
      </div>
      {status === 'accepted' ? (
        <span className="badge">Joined</span>
      ) : (
        <div className="actions">
          <button
            type="button"
            disabled={joining}
            onClick={() => {
              setJoining(true)
              void accept(id)
            }}
          >
            {joining ? 'Joining…' : 'Accept'}
          </button>
          <button type="button">Decline</button>
        </div>
      )}
    </li>
  )
})

const queryKey = ['invitations']

/** The list, whose rows are drawn again only where their invitation has changed. */
export function FloorList({ backend: { client, length } }: { backend: Pick<Backend, 'client' | 'length'> }) {
  const queryClient = useQueryClient()
  const { data } = useQuery({
    queryKey,
    queryFn: async () => client.received?.list({ page: 1, pageSize: length }),
    staleTime: 60_000,
  })
  const accept: Accept = useCallback(
    async (id) => {
      const outcome = await client.received?.accept(id)
      queryClient.setQueryData<Page<ReceivedInvitationRecord>>(
        queryKey,
        (page) =>
          page && { ...page, items: page.items.map((one) => (one.id === id ? { ...one, ...outcome } : one)) },
      )
    },
    [client, queryClient],
  )
  if (!data) return <p>…</p>
  return (
    <ul>
      {data.items.map((invitation) => (
        <FloorRow key={invitation.id} {...{ invitation, accept }} />
      ))}
    </ul>
  )
}

/** Where its query keeps what was read. */
export const floorKey = queryKey

export const floorList: Contender = {
  rows: '[data-row]',
  mount(container, backend) {
    const queryClient = new QueryClient()
    const root = createRoot(container)
    root.render(
      <QueryClientProvider client={queryClient}>
        <FloorList {...{ backend }} />
      </QueryClientProvider>,
    )
    return () => {
      root.unmount()
      queryClient.clear()
    }
  },
}
