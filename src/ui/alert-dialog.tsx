'use client'
import { AlertDialog as Radix } from 'radix-ui'
import { useState } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import { lookOf } from './look-of.ts'

export interface AlertDialogProps {
  title: string
  /** What comes of it. */
  description: string
  /** The button that leaves everything as it is; has the focus first. */
  cancel: ReactElement
  /** The button that does what can't be undone. */
  confirm: ReactElement
  onClose: () => void
}

/**
 * Asks before something that can't be undone, in the look of what asked, and gives the focus back to it. No Radix
 * overlay: it would add a style element to the page, which a strict content security policy forbids; the stylesheet
 * dims the page instead.
 */
export function AlertDialog({ title, description, cancel, confirm, onClose }: AlertDialogProps) {
  const [opener] = useState(() => focused())
  /** Where the focus goes when the opener is gone by then: what has a title to come back to. */
  const [home] = useState(() => opener?.closest('section')?.querySelector<HTMLElement>('[tabindex="-1"]'))
  const [{ theme, dir, wear }] = useState(() => lookOf(opener ?? document.body))
  const [container] = useState(() => opener && placeFor(opener))
  return (
    <Radix.Root defaultOpen onOpenChange={onClose}>
      <Radix.Portal container={container}>
        <Radix.Content
          data-slot="ik-alert-dialog"
          data-ik-theme={theme}
          dir={dir}
          ref={wear}
          aria-modal
          onKeyDown={turn}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            const target = opener?.isConnected ? opener : home
            target?.focus()
          }}
        >
          <Radix.Title data-slot="ik-alert-dialog-title">{title}</Radix.Title>
          <Radix.Description data-slot="ik-alert-dialog-description">{description}</Radix.Description>
          <div data-slot="ik-alert-dialog-actions">
            <Radix.Cancel asChild>{cancel}</Radix.Cancel>
            <Radix.Action asChild>{confirm}</Radix.Action>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/**
 * Where the dialog is put: in the document of what asked, within its shadow root, for the sake of the stylesheet; within
 * an open `<dialog>`, outside of which nothing can be seen or pressed. Of shadow roots within each other it is the outer
 * one: what Radix hides from assistive technology is all but the way to the dialog, and it knows that way one root deep.
 */
function placeFor(opener: Element): Element | DocumentFragment {
  const dialog = opener.closest('dialog, [popover]')
  const root = opener.getRootNode()
  if (dialog || !isShadowRoot(root)) return dialog ?? opener.ownerDocument.body
  return isShadowRoot(root.host.getRootNode()) ? placeFor(root.host) : root
}

/** Also one of a frame, whose classes are others. */
function isShadowRoot(root: Node): root is ShadowRoot {
  return 'host' in root
}

/** Keeps the focus within, where Radix can't: it asks the page alone what has it. */
function turn(event: KeyboardEvent) {
  const dialog = event.currentTarget
  if (event.key !== 'Tab' || dialog.contains(document.activeElement)) return
  const buttons = [...dialog.querySelectorAll('button')]
  const next = buttons.findIndex((button) => button.matches(':focus')) + (event.shiftKey ? -1 : 1)
  event.preventDefault()
  buttons.at(next % buttons.length)?.focus()
}

/** What has the focus, also within a shadow root or a frame. */
function focused(within: Document | ShadowRoot = document): HTMLElement | null | undefined {
  const element = within.activeElement?.closest<HTMLElement>('*')
  const inner = element instanceof HTMLIFrameElement ? element.contentDocument : element?.shadowRoot
  return (inner && focused(inner)) ?? element
}
