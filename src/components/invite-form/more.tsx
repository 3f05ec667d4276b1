'use client'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useCount } from '../../i18n/count.ts'
import { invitePlan } from '../../i18n/en/invite-plan.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Button } from '../../ui/button.tsx'

/** How many rows of a kind are shown at first. */
export const firstRows = 20

/** The first rows of a long list, and more of them on demand: the focus goes to the last that was there. */
export function More<Item>({
  items,
  children,
}: {
  items: readonly Item[]
  children: (shown: readonly Item[]) => ReactNode
}) {
  const { inviteMore } = useMessages(invitePlan)
  const count = useCount()
  const [limit, setLimit] = useState(firstRows)
  const next = Math.min(items.length - limit, limit * 4)
  return (
    <>
      {children(items.slice(0, limit))}
      {next > 0 && (
        <Button
          look="ghost"
          onClick={({ currentTarget }) => {
            const controls = currentTarget.previousElementSibling?.querySelectorAll('button')
            ;[...(controls ?? [])].at(-1)?.focus()
            setLimit(limit + next)
          }}
        >
          {count(inviteMore, next)}
        </Button>
      )}
    </>
  )
}
