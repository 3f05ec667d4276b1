// A page with any number of components that show the same invitations.
import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { AcceptCard, InvitationInbox, InvitationList, SentInvitations } from 'invitekit'
import { mountHost } from './ours.tsx'
import { receivedRecords } from './records.ts'
import { onStage, sleep } from './stage.ts'
import type { Contender } from './stage.ts'

const queryClient = new QueryClient()
const [first, second] = receivedRecords(20)
const repeated = (times: number) => Array.from({ length: times }, (_, index) => index)

/** Five lists, three inboxes, a card for each of two invitations, twice, and two tables. */
export const manyOfOurs: Contender = {
  rows: "[data-slot='ik-invitation-list-item']",
  mount: (container, backend) =>
    mountHost(
      container,
      backend,
      <>
        {repeated(5).map((index) => (
          <InvitationList key={`list ${index}`} />
        ))}
        {repeated(3).map((index) => (
          <InvitationInbox key={`inbox ${index}`} />
        ))}
        {repeated(4).map((index) => (
          <AcceptCard key={`card ${index}`} invitationId={(index % 2 ? first?.id : second?.id) ?? ''} />
        ))}
        {repeated(2).map((index) => (
          <SentInvitations key={`table ${index}`} />
        ))}
      </>,
      queryClient,
    ),
}

/** What is asked for, and drawn, when the person comes back to the page, and when the device is online again. */
export async function comeBack() {
  const { backend, contender } = onStage()
  backend.copy()

  const during = async (act: () => void) => {
    const before = { ...backend.calls }
    window.renders.start(contender.rows)
    act()
    await sleep(1000)
    const { list, sent, get } = backend.calls
    return {
      ...window.renders.stop(),
      list: list - before.list,
      sent: sent - before.sent,
      get: get - before.get,
    }
  }
  const focus = await during(() => {
    focusManager.setFocused(false)
    focusManager.setFocused(true)
  })
  // What is fresh is not read again.
  void queryClient.invalidateQueries({ refetchType: 'none' })
  await sleep(100)
  const reconnect = await during(() => {
    onlineManager.setOnline(false)
    onlineManager.setOnline(true)
  })
  return { focus, reconnect }
}
