'use client'
import { memo, useRef } from 'react'
import type { Ref } from 'react'
import { sent } from '../../i18n/en/sent.ts'
import { statuses as english } from '../../i18n/en/statuses.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { isSentFilter, sentFilters } from './sent-view.ts'
import type { SentFilter } from './sent-view.ts'

export interface SentInvitationsToolbarProps {
  filter: SentFilter
  /** The field to search in, which keeps what is typed into it. */
  searchField: Ref<HTMLInputElement>
  onSearch: (event: { search: string }) => void
  onFilter: (event: { filter: SentFilter }) => void
}

/** How long nobody types before what they have typed is looked for, in milliseconds. */
const pause = 300

/** Searches and filters the table; not drawn anew with its rows. */
export const SentInvitationsToolbar = memo(function SentInvitationsToolbar({
  filter,
  searchField,
  onSearch,
  onFilter,
}: SentInvitationsToolbarProps) {
  const { statuses } = useMessages(english)
  const messages = useMessages(sent)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const labels = { ...statuses, all: messages.sentFilterAll, other: messages.sentFilterOther }

  return (
    <div data-slot="ik-sent-invitations-toolbar">
      <TextField
        type="search"
        label={messages.sentSearch}
        labelHidden
        placeholder={messages.sentSearch}
        autoComplete="off"
        spellCheck={false}
        ref={searchField}
        onChange={({ target }) => {
          clearTimeout(timer.current)
          timer.current = setTimeout(() => onSearch({ search: target.value.trim() }), pause)
        }}
      />
      <Select
        label={messages.sentFilter}
        labelHidden
        value={filter}
        onChange={({ target }) => {
          if (isSentFilter(target.value)) onFilter({ filter: target.value })
        }}
      >
        {sentFilters.map((one) => (
          <option key={one} value={one}>
            {labels[one]}
          </option>
        ))}
      </Select>
    </div>
  )
})
