'use client'
import { createElement, useCallback, useId, useState } from 'react'
import type { ReactNode } from 'react'
import { onDemand } from '../../ui/on-demand.ts'
import type { InvitationListProps } from '../invitation-list/invitation-list.tsx'
import { WentWrong } from '../parts/went-wrong.tsx'
import type * as Later from './inbox-later.ts'

/** The dialog of one bell. */
export interface InboxDialogHandle {
  /** Names it while it is there. */
  id: string | undefined
  /** Loads it before it is asked for: always the same function. */
  prepare: () => void
  /** Opens it at its bell, or closes it. */
  toggle: (bell: HTMLButtonElement) => void
  /** To be drawn right behind the bell. */
  element: ReactNode
}

/** A list weighs more than its bell. */
const useDialog = onDemand(() => import('./inbox-dialog.tsx').then(({ InboxDialog }) => InboxDialog))

/** As with a skeleton: what comes within 300 ms comes at once. */
const useSlow = onDemand(() => new Promise<true>((resolve) => setTimeout(resolve, 300, true)))

/** The list of a bell, loaded when it is first wanted. @param later What is loaded before it. */
export function useInboxDialog(
  list: InvitationListProps & { headingLevel: number },
  later: typeof Later | 'failed' | undefined,
): InboxDialogHandle {
  const id = useId()
  const [wanted, setWanted] = useState(false)
  const [opener, setOpener] = useState<HTMLButtonElement | null>(null)
  const Dialog = useDialog(wanted)
  const slow = useSlow(opener !== null)
  const prepare = useCallback(() => setWanted(true), [])
  const onClose = useCallback(() => setOpener(null), [])

  /** It is asked for again when it is wanted anew. */
  function onTryAgain() {
    setWanted(false)
    setTimeout(prepare)
  }

  function draw() {
    if (!opener) return null
    const popover = { id, opener, onClose }
    if (Dialog && Dialog !== 'failed') return createElement(Dialog, { ...list, ...popover })
    if (later === 'failed') return Dialog && createElement(WentWrong)
    if (!later || !(Dialog || slow)) return null
    if (Dialog) return createElement(later.InboxFailed, { ...popover, onTryAgain })
    return createElement(later.InboxLoading, { ...popover, headingLevel: list.headingLevel })
  }
  const element = draw()

  return {
    id: element ? id : undefined,
    prepare,
    toggle(bell) {
      prepare()
      bell.focus({ preventScroll: true })
      // A press of which nothing is seen yet is no press to close it.
      setOpener(element ? null : bell)
    },
    element,
  }
}
