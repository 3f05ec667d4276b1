// A bell with 25 invitations, and how long a press takes until they are there.
import { InvitationInbox } from 'invitekit'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { FloorRow } from './floor-list.tsx'
import { mountHost, openOrganization } from './ours.tsx'
import { receivedRecords } from './records.ts'
import { frame, onStage, rowsOf, timeUntil } from './stage.ts'
import type { Contender } from './stage.ts'

const invitations = receivedRecords(25)

async function accept() {}

/** The floor: a state and a `div`, with rows that are already there. */
function FloorInbox() {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpened(!opened)}>
        Invitations
      </button>
      {opened && (
        <div role="dialog" aria-label="Invitations">
          <ul>
            {invitations.map((invitation) => (
              <FloorRow key={invitation.id} {...{ invitation, accept }} />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

export const floorInbox: Contender = {
  rows: '[data-row]',
  mount(container) {
    const root = createRoot(container)
    root.render(<FloorInbox />)
    return () => root.unmount()
  },
}

export const ourInbox: Contender = {
  rows: "[data-slot='ik-invitation-list-item']",
  mount: (container, backend) =>
    mountHost(container, backend, <InvitationInbox pageSize={backend.length} {...{ openOrganization }} />),
}

/** Presses the bell, and gives the milliseconds until all rows are there; then closes it again. */
export async function open(): Promise<number> {
  const stage = onStage()
  const bell = stage.container.querySelector('button')
  bell?.focus()
  await frame()
  window.gc?.()
  const { time } = await timeUntil(
    stage.container,
    () => rowsOf(stage).length === invitations.length,
    () => bell?.click(),
  )
  await frame()
  bell?.click()
  await frame()
  await frame()
  if (rowsOf(stage).length > 0) throw new Error('It does not close.')
  return time
}
