'use client'
import { useCallback } from 'react'
import type { AcceptanceOptions } from '../../hooks/use-acceptance.ts'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import { triage } from '../../i18n/en/triage.ts'
import { fillWith } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { Page } from '../../model/page.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { pressShortcut } from '../../ui/shortcuts.ts'
import { watchFocus } from '../../ui/watch-focus.ts'
import type { LostFocus } from '../../ui/watch-focus.ts'
import { AcceptAll } from './accept-all.tsx'

export interface InvitationListToolsProps extends Pick<AcceptanceOptions, 'onAccepted'> {
  /** What has been read. */
  pages: readonly Page<UserOrganizationInvitation>[] | undefined
  shortcuts: boolean
}

const rows = "[data-slot='ik-invitation-list-item']"

/** What is there for the list as a whole: all at once, its keys, and a place for the focus. */
export function InvitationListTools({ pages, shortcuts, onAccepted }: InvitationListToolsProps) {
  const { received } = useInvitationsClient()
  const messages = useMessages(triage)
  const attach = useCallback(
    (element: HTMLElement | null) => {
      const list = element?.closest<HTMLElement>("[data-slot='ik-invitation-list']")
      if (!list) return undefined
      const ended = watchFocus(list, rows, (lost) => successor(list, lost))
      // Not the stylesheet's to see: a `:has()` of the list has the browser style all of it anew with each change.
      const tell = () => {
        const hint = list.querySelector<HTMLElement>("[data-slot='ik-invitation-list-shortcuts']")
        if (hint) hint.hidden = !list.querySelector(`${rows} :focus-visible`)
      }
      // Where a press takes its button away, the focus is on its successor by then.
      const tellSoon = () => queueMicrotask(tell)
      const press = (event: KeyboardEvent) => {
        tell()
        // What has just come in the place of a button is not pressed by the key that is still held.
        if (event.repeat && event.key === 'Enter') event.preventDefault()
        if (shortcuts) pressShortcut(event, list, rows)
      }
      list.addEventListener('keydown', press)
      list.addEventListener('focusin', tellSoon)
      list.addEventListener('focusout', tellSoon)
      return () => {
        ended()
        list.removeEventListener('keydown', press)
        list.removeEventListener('focusin', tellSoon)
        list.removeEventListener('focusout', tellSoon)
      }
    },
    [shortcuts],
  )
  return (
    <div data-slot="ik-invitation-list-tools" ref={attach}>
      {shortcuts && received?.decline && (
        <p data-slot="ik-invitation-list-shortcuts" hidden>
          {fillWith(messages.shortcuts, {
            accept: <bdi>A</bdi>,
            decline: <bdi>D</bdi>,
            undo: <bdi>U</bdi>,
          })}
        </p>
      )}
      <AcceptAll invitations={pages?.flatMap(({ items }) => items) ?? []} {...{ onAccepted }} />
    </div>
  )
}

/**
 * What became of the row; where the row has gone, the one in its place, or the one before; where "Show more" has gone,
 * the first new row; else the title.
 */
function successor(list: HTMLElement, { row, index }: LostFocus) {
  return heir(list, row, index) ?? list.querySelector<HTMLElement>("[data-slot='ik-invitation-list-title']")
}

function heir(list: HTMLElement, row: Element | null, index: number) {
  const outcome = "[tabindex='-1']"
  if (row?.isConnected) return row.querySelector<HTMLElement>(outcome)
  const all = list.querySelectorAll(rows)
  const other = all[index] ?? (row ? all[index - 1] : undefined)
  return other?.querySelector<HTMLElement>('button') ?? other?.querySelector<HTMLElement>(outcome)
}
