import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { admin, button, field, show } from './page.tsx'

const text = 'maya@example.com\nkofi@example.org'

afterEach(() => sessionStorage.clear())

describe('F55 what was not sent', () => {
  const codes = [
    'forbidden',
    'signedOut',
    'limitReached',
    'rateLimited',
    'offline',
    'other',
    'invalidRole',
  ] as const

  it.each(codes)('F55: stays in the field after %s', async (code) => {
    const { user, mails } = show({}, admin({ faults: { send: { code } } }))
    await user.type(field(), text)
    await user.click(await button('Send 2 invitations'))
    await screen.findByRole('heading', { name: /^2 failed|1 failed, 1 not sent/ })
    expect(field()).toHaveValue(text)
    expect(mails()).toEqual([])
  })

  it('F56: stays where nobody knows, is looked for first, and is not mailed twice', async () => {
    const { user, client, mails } = show()
    await user.type(field(), text)
    const send = await button('Send 2 invitations')
    Object.assign(client.database.faults, {
      send: { code: 'malformed', when: 'after' },
      list: { code: 'malformed' },
    })
    await user.click(send)
    await screen.findByRole('heading', { name: '2 unconfirmed.' })
    expect(field()).toHaveValue(text)
    expect(screen.getAllByText(/It is checked before anything is sent again/)).toHaveLength(2)
    delete client.database.faults.send
    delete client.database.faults.list
    await user.click(await button('Retry 2'))
    await screen.findByRole('heading', { name: '2 invitations sent.' })
    expect(field()).toHaveValue('')
    expect(mails()).toEqual(['maya@example.com', 'kofi@example.org'])
  })

  it('F54: is what needs a look; what needs nothing goes with what was sent', async () => {
    const { user } = show()
    await user.click(field())
    await user.paste(
      `Email,Role\n${text}\nomar@example.com\nmaya@example.com\nivy@example.com\nwrong\nlena@amce.test`,
    )
    await user.click(await button('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations sent.' })
    expect(field()).toHaveValue('Email,Role\nwrong\nlena@amce.test')
  })
})

describe('T32 a draft', () => {
  it('T32: is not stored unless the host asks for it', async () => {
    const { user } = show()
    await user.type(field(), text)
    expect(sessionStorage).toHaveLength(0)
  })

  it('T32: survives closing, and is gone once all is sent', async () => {
    const first = show({ draftKey: 'team' })
    await first.user.type(field(), text)
    first.unmount()
    expect(sessionStorage).toHaveLength(1)
    const { user } = show({ draftKey: 'team' })
    expect(field()).toHaveValue(text)
    expect(document.body).toHaveFocus()
    await user.click(await button('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations sent.' })
    expect(sessionStorage).toHaveLength(0)
  })

  it('T32: is nobody else’s, and neither is what stands in the field', async () => {
    const { user, as } = show({ draftKey: 'team' })
    await user.type(field(), text)
    as(admin({ emailAddress: 'omar@example.com' }))
    expect(field()).toHaveValue('')
    as(admin())
    expect(field()).toHaveValue(text)
  })

  it('needs no storage that works', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('Access is denied.')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('The quota has been exceeded.')
    })
    const { user } = show({ draftKey: 'team' })
    await user.type(field(), text)
    await button('Send 2 invitations')
    expect(field()).toHaveValue(text)
  })
})

it('tells the host what became of each', async () => {
  const onSent = vi.fn<(event: { outcomes: readonly { state: string }[] }) => void>()
  const { user } = show({ onSent }, admin({ refusals: [['kofi@example.org', 'other']] }))
  await user.type(field(), text)
  await user.click(await button('Send 2 invitations'))
  await waitFor(() => expect(onSent).toHaveBeenCalledOnce())
  expect(onSent.mock.calls[0]?.[0].outcomes.map(({ state }) => state)).toEqual(['sent', 'failed'])
})
