import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { InviteForm } from 'invitekit'
import type { InviteFormProps } from 'invitekit'
import { WithInvitations } from 'invitekit/testing'
import { admin, button, field, show } from './page.tsx'
import { listen } from '../../support/heard.ts'

const three = 'maya@example.com\nkofi@example.org\nnoor@example.com'

afterEach(() => void vi.useRealTimers())

/** Shows the form with a text pasted into it. */
async function pasted(text: string, props: InviteFormProps = {}) {
  const page = show(props)
  await page.user.click(field())
  await page.user.paste(text)
  return page
}

function removal(address: string) {
  return screen.findByRole('button', { name: `Remove ${address}` })
}

it('sends by keyboard alone, and the result takes the focus', async () => {
  const { user, mails } = show()
  await user.tab()
  expect(field()).toHaveFocus()
  await user.keyboard('maya@example.com, kofi@example.org')
  const send = await button('Send 2 invitations')
  for (let tabs = 0; tabs < 20 && document.activeElement !== send; tabs += 1) await user.tab()
  expect(send).toHaveFocus()
  await user.keyboard('{Enter}')
  const result = await screen.findByRole('heading', { name: '2 invitations sent.' })
  await waitFor(() => expect(result).toHaveFocus())
  expect(mails()).toEqual(['maya@example.com', 'kofi@example.org'])
})

describe('the chips of ready addresses', () => {
  it('are one stop of the Tab key, and the arrow keys go through them', async () => {
    const { user } = await pasted(three)
    const chips = await Promise.all(three.split('\n').map(removal))
    const stops = () => chips.map(({ tabIndex }) => tabIndex)
    expect(stops()).toEqual([0, -1, -1])
    act(() => chips[0]?.focus())
    const reached: number[] = []
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'End', 'Home']) {
      await user.keyboard(`{${key}}`)
      reached.push(chips.findIndex((chip) => chip === document.activeElement))
    }
    expect(reached).toEqual([1, 2, 2, 1, 0, 2, 0])
    await user.keyboard('{ArrowRight}')
    expect(stops()).toEqual([-1, 0, -1])
  })

  it.each(['Delete', 'Backspace'])('are selected by one %s, and removed by the second', async (key) => {
    const { heard } = listen()
    const { user } = await pasted(three)
    const kofi = await removal('kofi@example.org')
    act(() => kofi.focus())
    await user.keyboard(`{${key}}{ArrowRight}{ArrowLeft}`)
    expect(document.querySelector('[data-selected]')).toBeNull()
    await user.keyboard(`{${key}}`)
    expect(kofi.closest('li')).toHaveAttribute('data-selected')
    await waitFor(() => expect(heard.at(-1)).toMatch(/^kofi@example.org is selected\. Press again/))
    expect(field()).toHaveValue(three)
    await user.keyboard(`{${key}}`)
    expect(field()).toHaveValue('maya@example.com\nnoor@example.com')
    await waitFor(async () => expect(await removal('noor@example.com')).toHaveFocus())
  })

  it('hand the focus to the one before, then to the field, and come back by Undo', async () => {
    const { user } = await pasted('maya@example.com\nkofi@example.org')
    const kofi = await removal('kofi@example.org')
    act(() => kofi.focus())
    await user.keyboard('{Delete}{Delete}')
    await waitFor(async () => expect(await removal('maya@example.com')).toHaveFocus())
    await user.keyboard('{Delete}{Delete}')
    await waitFor(() => expect(field()).toHaveFocus())
    await user.click(await screen.findByRole('button', { name: 'Undo removing maya@example.com' }))
    await user.click(await screen.findByRole('button', { name: 'Undo removing kofi@example.org' }))
    expect(field()).toHaveValue('maya@example.com\nkofi@example.org')
    await waitFor(() => expect(field()).toHaveFocus())
  })
})

describe('with nothing to send', () => {
  it.each([
    [
      'Email,Role\nlena@amce.test,\n@example.com,\nnoor@example.com,owner\nmaya@example.com,',
      { roles: [{ key: 'member', name: 'Member' }], seats: 0 },
      ['typo BUTTON', 'invalid INPUT', 'roleNotAllowed SELECT', 'beyondSeats BUTTON'],
    ],
    ['kofi@example.org', { allowedDomains: ['example.com'] }, ['notAllowed INPUT']],
  ])('a summary has the focus, says what the rows say, and leads to them', async (text, policy, controls) => {
    const { user } = await pasted(text, { policy })
    await user.click(await button('Send invitations'))
    const summary = await screen.findByRole('group', { name: 'There is a problem' })
    await waitFor(() => expect(summary).toHaveFocus())
    expect(within(summary).getByRole('heading', { name: 'There is a problem' })).toBeVisible()
    const reached: string[] = []
    for (const link of within(summary).getAllByRole('link')) {
      await user.click(link)
      const row = document.activeElement?.closest('li[data-kind]')
      expect(row?.querySelector('p')?.textContent).toBe(link.textContent)
      reached.push(`${row?.getAttribute('data-kind')} ${document.activeElement?.tagName}`)
    }
    expect(reached).toEqual(controls)
  })

  it('and nothing entered, it leads to the field, which says the same', async () => {
    const { user } = show()
    await user.click(await button('Send invitations'))
    await user.click(await screen.findByRole('link', { name: 'Enter at least one e-mail address.' }))
    expect(field()).toHaveFocus()
    expect(field()).toBeInvalid()
    expect(field()).toHaveAccessibleDescription(/Enter at least one e-mail address\.$/)
  })
})

describe('mending in place', () => {
  it.each([
    ['lena@amce.test', 'Use lena@acme.test', 'Send 1 invitation'],
    ['lena@amce.test', 'Send as written: lena@amce.test', 'Send 1 invitation'],
    ['lena@amce.test', 'Remove lena@amce.test', 'Send invitations'],
    ['ivy@example.com', 'Mail again: ivy@example.com', 'Mail 1 invitation again'],
    ['edgar@example.com', 'Don’t renew: edgar@example.com', 'Send invitations'],
  ])('of %s by “%s” keeps the focus in the form', async (text, press, send) => {
    const { user, container } = await pasted(text)
    const control = await screen.findByRole('button', { name: press })
    act(() => control.focus())
    await user.keyboard('{Enter}')
    await button(send)
    await waitFor(() => expect(container).toContainElement(document.querySelector(':focus')))
  })

  it('applies a correction by Enter, and sends no form of the host’s around it', async () => {
    const onSubmit = vi.fn<() => void>()
    const user = userEvent.setup()
    render(
      <WithInvitations client={admin()}>
        <form onSubmit={onSubmit}>
          <button type="submit">Save</button>
          <InviteForm />
        </form>
      </WithInvitations>,
    )
    await user.click(field())
    await user.paste('@example.com')
    const correction = await screen.findByRole('textbox', { name: 'Correct address' })
    await user.type(correction, '{Control>}a{/Control}{Delete}{Enter}noor@example.com')
    fireEvent.keyDown(correction, { key: 'Enter', isComposing: true })
    expect(field()).toHaveValue('@example.com')
    await user.keyboard('{Enter}')
    expect(field()).toHaveValue('noor@example.com')
    await button('Send 1 invitation')
    await waitFor(() => expect(document.body).not.toHaveFocus())
    expect(onSubmit).not.toHaveBeenCalled()
  })
})

it('plans nothing anew of what is still being composed', async () => {
  await pasted('maya@example.com')
  const send = await button('Send 1 invitation')
  fireEvent.compositionStart(field())
  fireEvent.change(field(), { target: { value: `${three}\nか@` } })
  expect(field()).toHaveValue(`${three}\nか@`)
  expect(send).toHaveTextContent('Send 1 invitation')
  fireEvent.compositionEnd(field())
  expect(send).toHaveTextContent('Send 3 invitations')
})

it('announces the counts once they rest, each once', async () => {
  show()
  const { heard } = listen()
  fireEvent.change(field(), { target: { value: 'maya@example.com' } })
  await waitFor(() => expect(heard).toEqual(['1 ready']), { timeout: 5000 })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  for (const value of [`${three}\nomar@`, `${three}\nomar@example`, `${three}\nomar@example.com`]) {
    fireEvent.change(field(), { target: { value } })
  }
  expect(screen.getByText('1 is a member already')).toBeVisible()
  act(() => void vi.runAllTimers())
  fireEvent.change(field(), { target: { value: `${three}\nomar@example.com\n` } })
  await act(async () => void (await vi.runAllTimersAsync()))
  expect(heard).toEqual(['1 ready', '1 is a member already, 3 ready'])
})

it('takes a thousand addresses, and loses none of them', async () => {
  const addresses = Array.from({ length: 1000 }, (_, i) => `person.${i + 1}@example.com`)
  await pasted(addresses.join('\n'))
  expect(await screen.findByText('1,000 ready')).toBeVisible()
  expect(field()).toHaveValue(addresses.join('\n'))
  await button('Send 1,000 invitations')
})
