import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AcceptCard } from '../../../src/components/accept-card/accept-card.tsx'
import { InvitationsProvider } from '../../../src/hooks/invitations-provider.tsx'
import type { CreateSubject, Fault } from './subject.ts'

/** The card itself, in a document, pressed with its own buttons. It has no tab beside it: there is one focus. */
export const card: CreateSubject = ({ client, queryClient, id }) => {
  const place = document.body.appendChild(document.createElement('main'))
  const root = createRoot(place)
  /** What was read out, and after how many presses. */
  const heard: { text: string; presses: number }[] = []
  let presses = 0

  // What is put into a region is said; a run's regions are its own.
  for (const region of document.querySelectorAll('[aria-live]')) region.remove()
  const listener = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      if (target instanceof Element && target.matches('[aria-live]'))
        for (const { textContent } of addedNodes) if (textContent) heard.push({ text: textContent, presses })
  })
  listener.observe(document.body, { subtree: true, childList: true })
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <InvitationsProvider client={client}>
          <AcceptCard invitationId={id} />
        </InvitationsProvider>
      </QueryClientProvider>
    </StrictMode>,
  )

  function click(words: RegExp) {
    const button = [...place.querySelectorAll('button')].find(({ textContent }) => words.test(textContent))
    if (!button) return
    presses += 1
    button.focus()
    button.click()
  }

  function state(): string {
    return place.querySelector('article')?.dataset['state'] ?? 'loading'
  }

  return {
    press(verb) {
      if (verb === 'accept') click(/^(Accept|Joining)/)
    },
    checkAgain: () => click(/^Check again/),
    state,
    refetch: () => void queryClient.refetchQueries({ type: 'active' }),
    dispose() {
      listener.disconnect()
      root.unmount()
      place.remove()
    },
    faults() {
      const found: Fault[] = []
      const alert = place.querySelector('[role=note]')?.firstElementChild?.textContent
      const said = heard.filter(({ text }) => text === alert)
      if (presses > 0 && !place.contains(document.activeElement))
        found.push({
          invariant: 'I8',
          what: `the focus is on ${document.activeElement?.localName} at ${state()}`,
        })
      if (alert && said.length === 0) found.push({ invariant: 'I9', what: `nobody has heard “${alert}”` })
      for (const one of heard) {
        const again = heard.filter(({ text, presses: after }) => text === one.text && after === one.presses)
        if (again.length > 1) found.push({ invariant: 'I9', what: `“${one.text}” is said twice` })
      }
      return found
    },
  }
}
