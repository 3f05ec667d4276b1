// The floor of sent invitations: a table over react-virtual and one query of TanStack Query.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { InvitationRecord } from 'invitekit/headless'
import { memo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Backend } from './backend.ts'
import type { Contender } from './stage.ts'

/** A day, as it is written in a cell. */
function day(time: number | null | undefined): string {
  return time ? new Date(time).toISOString().slice(0, 10) : ''
}

const Row = memo(function Row({ invitation }: { invitation: InvitationRecord }) {
  const { id, emailAddress, role, status, createdAt, expiresAt, inviter } = invitation
  return (
    <tr data-row={id}>
      <td>
        <input type="checkbox" aria-label={emailAddress} />
      </td>
      <th scope="row">{emailAddress}</th>
      <td>{role}</td>
      <td>
        <span className="badge">{status}</span>
      </td>
      <td>
        <time>{day(createdAt)}</time>
      </td>
      <td>
        <time>{day(expiresAt)}</time>
      </td>
      <td>{inviter?.name}</td>
      <td>
        <button type="button" aria-label="Actions">
          ⋯
        </button>
      </td>
    </tr>
  )
})

/** As high as ours, and all rows of one height, so that none is measured. */
const height = 53

function FloorTable({ backend: { client, length } }: { backend: Backend }) {
  const [search, setSearch] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { data } = useQuery({
    queryKey: ['sent', search],
    queryFn: async () => client.sent?.list({ page: 1, pageSize: length, ...(search && { search }) }),
    staleTime: 60_000,
    placeholderData: (before) => before,
  })
  const scroll = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: data?.items.length ?? 0,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    getItemKey: (index) => data?.items[index]?.id ?? index,
    overscan: 5,
  })
  const items = virtualizer.getVirtualItems()
  return (
    <>
      <input
        type="search"
        aria-label="Search"
        onChange={({ target }) => {
          clearTimeout(timer.current)
          timer.current = setTimeout(() => setSearch(target.value), 300)
        }}
      />
      <p>{data ? `${data.items.length.toLocaleString('en')} invitations` : '…'}</p>
      <div ref={scroll} className="scroll">
        <table>
          <tbody>
            <tr style={{ height: items[0]?.start ?? 0 }} />
            {items.map(({ index, key }) => {
              const invitation = data?.items[index]
              return invitation && <Row key={key} {...{ invitation }} />
            })}
            <tr style={{ height: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) }} />
          </tbody>
        </table>
      </div>
    </>
  )
}

export const floorTable: Contender = {
  rows: '[data-row]',
  mount(container, backend) {
    const queryClient = new QueryClient()
    const root = createRoot(container)
    root.render(
      <QueryClientProvider client={queryClient}>
        <FloorTable {...{ backend }} />
      </QueryClientProvider>,
    )
    return () => {
      root.unmount()
      queryClient.clear()
    }
  },
}
