'use client'
import { useCallback } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { showPopover } from './show-popover.ts'
import { takeLostFocus } from './take-lost-focus.ts'

export interface MenuProps {
  /** What the menu is called. */
  label: string
  /** The button that has opened it: the menu stands at it, and gives the focus back to it. */
  opener: HTMLButtonElement
  /** Whether the last item has the focus at first, as after ArrowUp. @default false */
  fromLast?: boolean | undefined
  /** Keep it the same between renders. */
  onClose: () => void
  /** `MenuItem`s and `MenuChoice`s. */
  children: ReactNode
}

/** Within how much time letters make one word, in milliseconds. */
const pause = 500

/**
 * A menu that is there for as long as it is drawn, at a button that may stand anywhere: one serves a whole list. It is a
 * popover, which the browser shows above everything, wherever it is in the page, and closes on a press elsewhere: so it
 * needs no portal, and keeps the looks of its place.
 */
export function Menu({ label, opener, fromLast, onClose, children }: MenuProps) {
  const show = useCallback(
    (menu: HTMLElement | null) => (menu ? open(menu, { opener, fromLast, onClose }) : undefined),
    [opener, fromLast, onClose],
  )

  function choose({ target }: MouseEvent) {
    const item = target instanceof Element && target.closest('[role^="menuitem"]')
    if (item && item.ariaDisabled !== 'true') onClose()
  }

  return (
    // Its items are buttons.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      data-slot="ik-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="auto"
      ref={show}
      onBeforeToggle={({ newState }) => newState === 'closed' && onClose()}
      onClick={choose}
    >
      {children}
    </div>
  )
}

/** Shows a menu at its button. Gives back how to leave it. */
function open(menu: HTMLElement, { opener, fromLast, onClose }: Omit<MenuProps, 'label' | 'children'>) {
  /** Where the focus goes when the opener is gone by then. */
  const home = opener.closest('tr')
  const { defaultView } = opener.ownerDocument
  const listening = new AbortController()
  const options = { capture: true, signal: listening.signal }
  const hide = showPopover(menu, opener)
  itemsOf(menu)
    .at(fromLast ? -1 : 0)
    ?.focus({ preventScroll: true })

  function leave(event: Event) {
    if (!event.composedPath().some((element) => element === menu)) onClose()
  }
  defaultView?.addEventListener('scroll', leave, options)
  defaultView?.addEventListener('resize', leave, options)
  // Before the page hears of it: not also the dialog that it may be in closes.
  defaultView?.addEventListener('keydown', keyboard(menu, onClose), options)
  return () => {
    listening.abort()
    hide()
    queueMicrotask(() => takeLostFocus(opener.isConnected ? opener : (home?.querySelector('button') ?? null)))
  }
}

/** What the keys do in a menu: arrows, Home and End go to an item, and so do the first letters of its words. */
function keyboard(menu: HTMLElement, onClose: () => void) {
  const typed = { letters: '', at: 0 }
  return (event: KeyboardEvent) => {
    if (!menu.matches(':focus-within')) return
    const { key, timeStamp } = event
    const items = itemsOf(menu)
    const now = items.findIndex((item) => item.matches(':focus'))
    const steps = new Map([
      ['ArrowDown', now + 1],
      ['ArrowUp', now < 0 ? -1 : now - 1],
      ['Home', 0],
      ['End', -1],
    ])
    const step = steps.get(key)
    if (step !== undefined) {
      items.at(step % items.length)?.focus()
    } else if (key === 'Tab' || key === 'Escape') {
      onClose()
    } else {
      if (key.length > 1 || key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return
      const word = (timeStamp - typed.at < pause ? typed.letters : '') + key.toLowerCase()
      Object.assign(typed, { letters: word, at: timeStamp })
      const from = word.length > 1 ? now : now + 1
      const inTurn = [...items.slice(from), ...items.slice(0, from)]
      inTurn.find((item) => item.textContent.toLowerCase().startsWith(word))?.focus()
    }
    event.preventDefault()
    event.stopPropagation()
  }
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
}

export interface MenuItemProps {
  /** Does what can't be undone. @default false */
  danger?: boolean
  /** It can't be chosen now: it stays in reach of the keyboard, and says why. @default false */
  disabled?: boolean | undefined
  onSelect: () => void
  children: ReactNode
}

/** One thing to do. */
export function MenuItem({ danger, disabled, onSelect, children }: MenuItemProps) {
  return (
    <button
      form=""
      data-slot="ik-menu-item"
      data-look={danger ? 'danger' : undefined}
      role="menuitem"
      tabIndex={-1}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onSelect}
    >
      {children}
    </button>
  )
}

export interface MenuChoiceProps {
  /** What is chosen. */
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

/** One of several, in a menu. */
export function MenuChoice({ label, value, options, onChange }: MenuChoiceProps) {
  return (
    <div data-slot="ik-menu-choice" role="group" aria-label={label}>
      <div data-slot="ik-menu-label" aria-hidden="true">
        {label}
      </div>
      {options.map((option) => (
        <button
          key={option.value}
          form=""
          data-slot="ik-menu-item"
          role="menuitemradio"
          aria-checked={option.value === value}
          tabIndex={-1}
          onClick={() => option.value === value || onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
