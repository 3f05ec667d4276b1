import { afterEach, expect, it, vi } from 'vitest'
import { announce } from '../../src/ui/announcer.ts'

afterEach(() => document.body.replaceChildren())

function said(): string[] {
  return [...document.querySelectorAll('[data-ik-announcer] > p')].map(({ textContent }) => textContent ?? '')
}

it('speaks in the page where the dialog has closed before the words were there', async () => {
  const dialog = document.body.appendChild(document.createElement('dialog'))
  dialog.open = true
  const near = dialog.appendChild(document.createElement('p'))
  announce('You joined Acme.', { event: {}, near })
  dialog.open = false
  await vi.waitFor(() => expect(said()).toEqual(['You joined Acme.']))
  expect(dialog.querySelector('p p')).toBeNull()
  expect(document.querySelector('body > [data-ik-announcer] > p')?.textContent).toBe('You joined Acme.')
})

it('speaks in a dialog that is open', async () => {
  const dialog = document.body.appendChild(document.createElement('dialog'))
  dialog.open = true
  announce('Sent.', { event: {}, near: dialog })
  await vi.waitFor(() => expect(dialog.textContent).toBe('Sent.'))
})
