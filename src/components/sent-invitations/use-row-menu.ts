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
  /** Opens it at a row. Always the same function. */
  open: (event: RowMenuEvent) => void
  /** Always the same function. */
  close: () => void
  /** To be drawn once. */
  element: ReactNode
}

/** A menu weighs more than all the rest of the table. */
async function load() {
  const { SentInvitationMenu } = await import('./sent-invitation-menu.tsx')
  return SentInvitationMenu
}
const useMenu = onDemand(load)

/** Loads it before it is asked for. */
export function prepareMenu() {
  // It is asked for again, and told of, at the press.
  load().catch(() => {})
}

/** The table's menu, and where it stands. @param onOpen Is told of which row, with every opening. */
export function useRowMenu(
  options: SentInvitationOptions,
  onOpen: (event: { invitation: Invitation }) => void,
): RowMenu {
  const [at, setAt] = useState<RowMenuEvent | null>(null)
  const Menu = useMenu(at !== null)
  const close = useCallback(() => setAt(null), [])
  const open = useCallback(
    (event: RowMenuEvent) => {
      onOpen(event)
      setAt(event)
    },
    [onOpen],
  )
  const state = Menu === 'failed' ? 'failed' : 'open'
  return {
    stateOf: (id) => (Menu && at?.invitation.id === id ? state : 'closed'),
    open,
    close,
    element:
      at && Menu && Menu !== 'failed'
        ? createElement(Menu, { key: at.invitation.id, fromLast: undefined, ...at, options, onClose: close })
        : null,
  }
}
