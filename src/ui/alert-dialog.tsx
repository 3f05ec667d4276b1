'use client'
import { AlertDialog as Radix } from 'radix-ui'
import { useState } from 'react'
import type { ReactElement } from 'react'
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
  /** Nothing outside of an open `<dialog>` can be seen or pressed. */
  const [container] = useState(() => opener?.closest<HTMLElement>('dialog, [popover]'))
  return (
    <Radix.Root defaultOpen onOpenChange={onClose}>
      <Radix.Portal container={container}>
        <Radix.Content
          data-slot="ik-alert-dialog"
          data-ik-theme={theme}
          dir={dir}
          ref={wear}
          aria-modal
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

/** What has the focus, also within a shadow root or a frame. */
function focused(within: Document | ShadowRoot = document): HTMLElement | null | undefined {
  const element = within.activeElement?.closest<HTMLElement>('*')
  const inner = element instanceof HTMLIFrameElement ? element.contentDocument : element?.shadowRoot
  return (inner && focused(inner)) ?? element
}
