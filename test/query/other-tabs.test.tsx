import { act, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { InvitationList, SentInvitations } from 'invitekit'
import { exampleOrganization } from 'invitekit/testing'
import { listen } from '../support/heard.ts'
import { everything, press, requestsOf, Revoke, say, seen, server, sha, tab } from './tabs.tsx'

describe('F28 what is done in one tab', () => {
  it('F28: is said in the others, in the row, on the card and in the count', async () => {
    const world = server()
    const [one, two] = [await tab(world.client), await tab(world.client, everything)]
    await two.page.findByText('2 wait')
    await two.page.findByRole('heading', { name: 'Join acme' })
    await press(one, 'Accept invitation to acme')
    await one.page.findByText(/You joined/)
    const [row] = await two.page.findAllByRole('listitem')
    await within(two.page.getByRole('article')).findByText(/You joined/)
    expect(row).toHaveAttribute('data-state', 'joined')
    expect(two.page.getByText('1 wait')).toBeVisible()
    // It stays so when the list is read again, and what the server tells of no more is not asked for.
    const { length } = requestsOf(world)
    await waitFor(() => expect(requestsOf(world).slice(length)).toEqual(['list']))
    await waitFor(() => expect(two.queryClient.isFetching()).toBe(0))
    expect(within(two.page.getByRole('article')).getByText(/You joined/)).toBeVisible()
    expect(two.page.getAllByRole('listitem')).toHaveLength(2)
    expect(row).toHaveAttribute('data-state', 'joined')
  })

  it('F28: says there, too, what was declined', async () => {
    const { client } = server()
    const [one, two] = [await tab(client), await tab(client, everything)]
    await two.page.findByText('2 wait')
    await press(one, 'Decline invitation to acme')
    await waitFor(() => expect(two.page.getAllByText(/declined/i).length).toBeGreaterThan(0))
    expect(two.page.getByText('1 wait')).toBeVisible()
  })

  it('F28: is neither announced there, nor takes the focus, nor goes on to a third as news of its own', async () => {
    const { client } = server()
    const [one, two] = [await tab(client), await tab(client)]
    const accept = await two.page.findByRole('button', { name: 'Accept invitation to acme' })
    const { heard, stop } = listen()
    onTestFinished(stop)
    await press(one, 'Accept invitation to acme')
    const other = document.body.appendChild(document.createElement('button'))
    onTestFinished(() => other.remove())
    act(() => other.focus())
    await waitFor(() => expect(accept).not.toBeInTheDocument())
    await two.page.findByText('Accepted')
    await waitFor(() => expect(heard.filter((words) => words.includes('joined'))).toHaveLength(1))
    expect(two.page.queryByRole('note')).toBeNull()
    expect(other).toHaveFocus()
    expect(seen.posted).toHaveLength(1)
  })

  it('F28: is read again there, once for all that is heard in a moment, and nothing is written', async () => {
    const world = server()
    const two = await tab(world.client)
    await two.page.findByText('pine')
    const { length } = requestsOf(world)
    const ended = { v: 1, side: 'received', id: sha('inv_acme') }
    say(
      { ...ended, status: 'revoked' },
      { ...ended, status: 'expired' },
      { v: 1, side: 'received', id: sha('other'), status: 'accepted' },
    )
    await waitFor(() => expect(requestsOf(world).length).toBe(length + 1))
    await waitFor(() => expect(two.queryClient.isFetching()).toBe(0))
    expect(requestsOf(world).slice(length)).toEqual(['list'])
    expect(two.page.getByRole('button', { name: 'Accept invitation to acme' })).toBeEnabled()
    expect(seen.posted).toEqual([])
  })

  it('F28: of two who press the same, one wins, and neither is told of an error', async () => {
    const world = server({ latency: 20 })
    const [one, two] = [await tab(world.client), await tab(world.client)]
    await two.page.findByRole('button', { name: 'Accept invitation to acme' })
    await press(one, 'Accept invitation to acme')
    await press(two, 'Accept invitation to acme')
    for (const { page } of [one, two]) await page.findByText(/You joined/)
    expect(one.page.queryByText(/wrong|again|can’t/i)).toBeNull()
    expect(two.page.queryByText(/wrong|again|can’t/i)).toBeNull()
  })

  it('F28: undoes a decline there that has not been sent', async () => {
    const world = server()
    const [one, two] = [await tab(world.client), await tab(world.client, <InvitationList />)]
    await press(two, 'Decline invitation to acme')
    await two.page.findByRole('button', { name: /^Undo/ })
    await press(one, 'Accept invitation to acme')
    await two.page.findByText(/You joined/)
    two.unmount()
    expect(requestsOf(world)).not.toContain('decline')
  })

  it('F28: an invitation revoked in one tab is shown revoked in the other', async () => {
    const organization = exampleOrganization()
    const { client } = server({ organization, forgetful: false })
    const one = await tab(client, <Revoke id="inv_acme" />)
    const two = await tab(client, <SentInvitations />)
    const [row] = (await two.page.findAllByRole('row')).slice(1)
    expect(row).toHaveTextContent('Pending')
    await press(one, 'Revoke')
    await waitFor(() => expect(row).toHaveTextContent('Revoked'))
    expect(seen.posted).toEqual([{ v: 1, side: 'sent' }])
  })
})
