import { QueryClient } from '@tanstack/react-query'
import { act, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import { AcceptCard, InvitationList } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'

let undo: (() => void)[] = []

afterEach(() => {
  act(() => undo.forEach((one) => one()))
  undo = []
})

function append<Made extends HTMLElement>(element: Made): Made {
  undo.push(() => element.remove())
  return document.body.appendChild(element)
}

/** Where an application may be drawn other than in the page itself. */
const places: Record<string, () => { place: HTMLElement; root: Document | ShadowRoot }> = {
  'the page': () => ({ place: append(document.createElement('main')), root: document }),
  'a shadow root': () => {
    const root = append(document.createElement('div')).attachShadow({ mode: 'open' })
    return { place: root.appendChild(document.createElement('main')), root }
  },
  'a shadow root within another': () => {
    const outer = append(document.createElement('div')).attachShadow({ mode: 'open' })
    const root = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    return { place: root.appendChild(document.createElement('main')), root }
  },
  'the document of a frame': () => {
    const root = append(document.createElement('iframe')).contentDocument
    if (!root) throw new Error('The frame has no document.')
    return { place: root.body.appendChild(root.createElement('main')), root }
  },
}

/** The dialog in a root, or in the one around it. */
function dialogIn(root: Node): HTMLElement {
  if (!isRoot(root)) throw new Error('There is no dialog.')
  const around = 'host' in root ? root.host.getRootNode() : document.createElement('i')
  return root.querySelector<HTMLElement>('[role=alertdialog]') ?? dialogIn(around)
}

function focusedIn(root: Node) {
  return isRoot(root) ? root.activeElement : null
}

function isRoot(node: Node): node is Document | ShadowRoot {
  return 'activeElement' in node
}

function memory() {
  return memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: [memoryInvitation()],
    clock: () => exampleNow,
  })
}

function draw(place: HTMLElement, client = memory(), queryClient = new QueryClient()) {
  const root = createRoot(place)
  undo.unshift(() => root.unmount())
  act(() =>
    root.render(
      <WithInvitations client={client} queryClient={queryClient}>
        <InvitationList />
        <AcceptCard invitationId="inv_acme" />
      </WithInvitations>,
    ),
  )
  return { client, queryClient, seen: within(place) }
}

describe.each(Object.entries(places))('F61 in %s', (_where, create) => {
  it('F61: gives the outcome the focus that its button had', async () => {
    const { place, root } = create()
    const { seen } = draw(place)
    const accept = await seen.findByRole('button', { name: 'Accept invitation' })
    act(() => accept.focus())
    expect(root.activeElement).toBe(accept)
    act(() => accept.click())
    await seen.findByText(/You joined/, { selector: 'p' })
    await waitFor(() => expect(root.activeElement).toHaveAttribute('role', 'note'))
    expect(root.activeElement).toHaveTextContent('You joined Acme.')
  })

  it('F61: leaves the focus to whom it went meanwhile, outside', async () => {
    const other = append(document.createElement('button'))
    const { place, root } = create()
    const client = memory()
    client.database.latency = 20
    const { seen } = draw(place, client)
    const accept = await seen.findByRole('button', { name: 'Accept invitation' })
    act(() => accept.focus())
    act(() => accept.click())
    const elsewhere =
      root instanceof ShadowRoot ? other : place.appendChild(place.ownerDocument.createElement('button'))
    act(() => elsewhere.focus())
    await seen.findByText(/You joined/, { selector: 'p' })
    expect(place.ownerDocument.activeElement).toBe(elsewhere)
  })

  it('F61: asks before declining, by the keyboard alone, and gives the focus back', async () => {
    const { place, root } = create()
    const { seen, client } = draw(place)
    await seen.findByRole('button', { name: 'Accept invitation' })
    const card = within(seen.getByRole('article'))
    const decline = card.getByRole('button', { name: 'Decline invitation to Acme' })
    act(() => decline.focus())
    const user = userEvent.setup({ document: place.ownerDocument })
    await user.keyboard('{Enter}')
    const dialog = await waitFor(() => dialogIn(root))
    const keep = within(dialog).getByRole('button', { name: 'Keep', hidden: true })
    await waitFor(() => expect(focusedIn(dialog.getRootNode())).toBe(keep))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(dialog.isConnected).toBe(false))
    await waitFor(() => expect(root.activeElement).toBe(decline))
    expect(client.database.requests).not.toContain('decline')
  })
})

describe('F61 two roots over one client', () => {
  it('F61: show the same, and only the one that was pressed takes the focus', async () => {
    const client = memory()
    const queryClient = new QueryClient()
    const one = draw(append(document.createElement('main')), client, queryClient)
    const two = draw(append(document.createElement('main')), client, queryClient)
    const accept = await one.seen.findByRole('button', { name: 'Accept invitation' })
    await two.seen.findByRole('button', { name: 'Accept invitation' })
    await userEvent.click(accept)
    const outcome = await one.seen.findByRole('note')
    await two.seen.findByText(/You joined/, { selector: 'p' })
    expect(outcome).toHaveFocus()
    expect(two.seen.queryByRole('note')).toBeNull()
    expect(client.database.requests.filter((verb) => verb === 'accept')).toEqual(['accept'])
  })
})
