'use client'
import { useCallback } from 'react'
import type { ComponentProps } from 'react'
import { place } from './place.ts'
import { showPopover } from './show-popover.ts'
import { takeLostFocus } from './take-lost-focus.ts'

/** What makes an element a dialog at a button. */
interface PopoverProps extends Pick<ComponentProps<'section'>, 'ref' | 'onToggle' | 'onBlur'> {
  role: 'dialog'
  popover: 'auto'
}

/**
 * Makes an element a dialog that is there for as long as it is drawn, and leaves the page in use. The browser shows it
 * above everything, wherever it is in the page, and closes it on a press elsewhere: so it needs no portal, and keeps
 * the looks of its place. It is to stand right behind its button, so that Tab goes on in the page's order.
 *
 * @param opener The button that has opened it: it stands at it, and Escape gives the focus back to it.
 * @param onClose Keep it the same between renders.
 */
export function usePopover(opener: HTMLElement, onClose: () => void): PopoverProps {
  const ref = useCallback(
    (popover: HTMLElement | null) => (popover ? open(popover, opener, onClose) : undefined),
    [opener, onClose],
  )
  return {
    role: 'dialog',
    popover: 'auto',
    ref,
    onToggle: ({ target, currentTarget, newState }) => {
      if (target === currentTarget && newState === 'closed') onClose()
    },
    // The focus that falls to the page, as with a button that goes, has not left.
    onBlur: ({ relatedTarget, currentTarget }) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) onClose()
    },
  }
}

function stay(event: Event) {
  event.preventDefault()
}

/** Shows a popover at its button, wherever that is moved. Gives back how to leave it. */
function open(popover: HTMLElement, opener: HTMLElement, onClose: () => void) {
  const page = opener.ownerDocument
  const { defaultView } = page
  const listening = new AbortController()
  const options = { capture: true, signal: listening.signal }
  function follow() {
    const { top, bottom } = opener.getBoundingClientRect()
    const room = Math.max(top, page.documentElement.clientHeight - bottom) - 12
    // Beside its button where it can be read there, else over it.
    popover.style.setProperty('max-height', `min(max(${room}px, 16rem), 100% - 1rem)`)
    place(popover, opener)
  }

  function closeByKey(event: KeyboardEvent) {
    const within = popover.matches(':focus-within') || page.activeElement === page.body
    if (event.key !== 'Escape' || event.isComposing || !within) return
    // What was opened in it closes first.
    if (popover.querySelector(':popover-open')) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
    opener.focus({ preventScroll: true })
  }

  // A press on its own button is no press elsewhere, and leaves the focus until it has done something.
  opener.addEventListener('mousedown', stay, options)
  const leave = showPopover(popover, opener)
  follow()
  defaultView?.addEventListener('scroll', follow, options)
  defaultView?.addEventListener('resize', follow, options)
  // Before the page hears of it: not also the dialog that it may be in closes.
  defaultView?.addEventListener('keydown', closeByKey, options)
  const title = popover.querySelector<HTMLElement>('[tabindex="-1"]')
  if (opener.matches(':focus')) title?.focus({ preventScroll: true })
  else takeLostFocus(title)

  return () => {
    listening.abort()
    leave()
  }
}
