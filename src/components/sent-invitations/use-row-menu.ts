'use client'
import { createElement, useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import type { SentInvitationOptions } from '../../hooks/use-sent-invitation.ts'
import type { Invitation } from '../../model/invitation.ts'
import { onDemand } from '../../ui/on-demand.ts'

/** A row's button, and what it is about. */
export interface RowMenuEvent {
  invitation: Invitation
  opener: HTMLButtonElement
  /** Whether the menu begins at its end, as after ArrowUp. */
  fromLast?: boolean
}

/** The table's one menu. */
export interface RowMenu {
  /** Where it is, as seen from a row: `failed` where its code could not be loaded. */
  stateOf: (id: string) => 'closed' | 'open' | 'failed'
  /** Opens it at a row, or closes it there. Always the same function. */
  toggle: (event: RowMenuEvent) => void
  /** Always the same function. */
  close: () => void
  /** To be drawn once. */
  element: ReactNode
}

/** A menu weighs more than all the rest of the table. */
const useMenu = onDemand(() =>
  import('./sent-invitation-menu.tsx').then(({ SentInvitationMenu }) => SentInvitationMenu),
)

/** The table's menu, and where it stands. @param onOpen Is told of which row, with every opening. */
export function useRowMenu(
  options: SentInvitationOptions,
  onOpen: (event: { invitation: Invitation }) => void,
): RowMenu {
  const [at, setAt] = useState<RowMenuEvent | null>(null)
  const Menu = useMenu(at !== null)
  const close = useCallback(() => setAt(null), [])
  const toggle = useCallback(
    (event: RowMenuEvent) => {
      onOpen(event)
      setAt((before) => (before?.invitation.id === event.invitation.id ? null : event))
    },
    [onOpen],
  )
  const state = Menu === 'failed' ? 'failed' : 'open'
  return {
    stateOf: (id) => (Menu && at?.invitation.id === id ? state : 'closed'),
    toggle,
    close,
    element:
      at && Menu && Menu !== 'failed'
        ? createElement(Menu, { key: at.invitation.id, fromLast: undefined, ...at, options, onClose: close })
        : null,
  }
}
