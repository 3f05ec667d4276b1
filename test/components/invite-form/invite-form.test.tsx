import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { InvitationsProvider, InviteForm } from 'invitekit'
import type { InvitationsClient } from 'invitekit'
import { memoryInvitations } from 'invitekit/testing'

const organization = { id: 'org_acme', name: 'Acme', slug: null, hasImage: false, imageUrl: '' }

function renderForm(client: InvitationsClient) {
  render(
    <InvitationsProvider client={client}>
      <InviteForm />
    </InvitationsProvider>,
  )
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'E-mail addresses' })
}

function renderMemory() {
  const client = memoryInvitations({ emailAddress: 'admin@example.com', organization })
  return { field: renderForm(client), database: client.database }
}

function button(name: string) {
  return screen.findByRole('button', { name }, { timeout: 5000 })
}

/** The button, once the lists that the plan is made against have been read. */
async function sendButton(name: string) {
  const send = await button(name)
  await waitFor(() => expect(send).not.toHaveAttribute('aria-disabled', 'true'))
  return send
}

it('does not send before it knows which roles may be given', async () => {
  const { database, sent, ...client } = memoryInvitations({ emailAddress: 'admin@example.com', organization })
  if (!sent) throw new Error('No sent side.')
  const tellRoles: (() => void)[] = []
  const answered = new Promise<void>((resolve) => tellRoles.push(resolve))
  const field = renderForm({
    ...client,
    sent: { ...sent, roles: () => answered.then(() => [{ key: 'member', name: 'Member' }]) },
  })
  fireEvent.change(field, { target: { value: 'maya@example.com' } })
  await screen.findByText('1 ready')
  await waitFor(() => expect(database.requests).toEqual(['members', 'list']))
  await new Promise((resolve) => setTimeout(resolve, 100))
  fireEvent.click(await button('Send 1 invitation'))
  tellRoles.forEach((tell) => tell())
  fireEvent.click(await sendButton('Send 1 invitation'))
  await button('Copy the list')
  expect([...database.invitations.values()].map(({ role }) => role)).toEqual(['member'])
})

it('says so where there is no clipboard to copy the list to', async () => {
  const { field } = renderMemory()
  fireEvent.change(field, { target: { value: 'maya@example.com' } })
  fireEvent.click(await sendButton('Send 1 invitation'))
  fireEvent.click(await button('Copy the list'))
  expect(await screen.findByText('The list couldn’t be copied.')).toBeTruthy()
})

it('leaves what an input method is still composing in the text, once the rest is sent', async () => {
  const { field, database } = renderMemory()
  fireEvent.change(field, { target: { value: 'maya@example.com, zoe@example.com' } })
  const send = await sendButton('Send 2 invitations')
  fireEvent.compositionStart(field)
  fireEvent.change(field, { target: { value: 'かな@, maya@example.com, zoe@example.com' } })
  fireEvent.click(send)
  await screen.findByText('1 needs a look')
  fireEvent.click(send)
  await button('Copy the list')
  expect(database.mails).toHaveLength(2)
  expect(field.value).toBe('かな@')
})

it('keeps what was too long to be read, once the rest is sent', async () => {
  const { field, database } = renderMemory()
  const start = `maya@example.com\n${'maya@example.com, '.repeat(15_000)}`
  fireEvent.change(field, { target: { value: `${start}zoe@example.com` } })
  fireEvent.click(await sendButton('Send 1 invitation'))
  await button('Copy the list')
  expect(database.mails).toHaveLength(1)
  expect(field.value).toMatch(/zoe@example\.com$/)
})

it('asks anew whether to mail again what it has mailed again', async () => {
  const client = memoryInvitations({ emailAddress: 'admin@example.com', organization })
  await client.sent?.send([{ emailAddress: 'maya@example.com', role: 'member' }])
  const field = renderForm(client)
  fireEvent.change(field, { target: { value: 'maya@example.com' } })
  fireEvent.click(await button('Mail again: maya@example.com'))
  fireEvent.click(await sendButton('Mail 1 invitation again'))
  await button('Copy the list')
  fireEvent.change(field, { target: { value: 'maya@example.com' } })
  expect(await button('Mail again: maya@example.com')).toBeVisible()
})
