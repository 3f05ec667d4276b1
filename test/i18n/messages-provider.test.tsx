import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MessagesProvider, useFormat, useMessages } from '../../src/i18n/messages-provider.tsx'

const english = { accept: 'Accept', decline: 'Decline' }

function Words() {
  const { accept, decline } = useMessages(english)
  return (
    <p>
      {accept}, {decline}, {useFormat().list(['1', '2'])}
    </p>
  )
}

it('speaks English where there is no provider', () => {
  render(<Words />)
  expect(screen.getByText('Accept, Decline, 1 and 2')).toBeVisible()
})

it('speaks English where the provider has no texts', () => {
  render(
    <MessagesProvider>
      <Words />
    </MessagesProvider>,
  )
  expect(screen.getByText('Accept, Decline, 1 and 2')).toBeVisible()
})

it('puts the host’s texts over the English ones', () => {
  render(
    <MessagesProvider locale="de" messages={{ accept: 'Annehmen' }}>
      <Words />
    </MessagesProvider>,
  )
  expect(screen.getByText('Annehmen, Decline, 1 und 2')).toBeVisible()
})

it('lets the nearest provider speak', () => {
  render(
    <MessagesProvider locale="de" messages={{ accept: 'Annehmen', decline: 'Ablehnen' }}>
      <MessagesProvider messages={{ accept: 'Join' }}>
        <Words />
      </MessagesProvider>
    </MessagesProvider>,
  )
  expect(screen.getByText('Join, Decline, 1 and 2')).toBeVisible()
})

it('changes its language with the provider', () => {
  const { rerender } = render(
    <MessagesProvider locale="en">
      <Words />
    </MessagesProvider>,
  )
  rerender(
    <MessagesProvider locale="de" messages={{ accept: 'Annehmen', decline: 'Ablehnen' }}>
      <Words />
    </MessagesProvider>,
  )
  expect(screen.getByText('Annehmen, Ablehnen, 1 und 2')).toBeVisible()
})

it('puts texts together once, however many rows ask for them', () => {
  const seen = new Set<object>()
  function Row() {
    seen.add(useMessages(english))
    return null
  }
  const page = (messages: { accept: string }) => (
    <MessagesProvider messages={messages}>
      <Row />
      <Row />
    </MessagesProvider>
  )
  const { rerender } = render(page({ accept: 'Annehmen' }))
  expect([...seen]).toEqual([{ accept: 'Annehmen', decline: 'Decline' }])
  rerender(page({ accept: 'Aceptar' }))
  expect([...seen].slice(1)).toEqual([{ accept: 'Aceptar', decline: 'Decline' }])
})
