import { QueryClient } from '@tanstack/react-query'
import { WithInvitations } from 'invitekit/testing'
import { createContext, use, useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { MemoryInvitationsClient } from 'invitekit/testing'
import { backend } from './backend.ts'

export interface TileProps {
  /** Names the state. */
  caption: string
  /** Makes the backend that leads to the state. @default One without invitations */
  client?: (queryClient: QueryClient) => MemoryInvitationsClient
  /** Buttons that a person presses on the way, by a selector that matches none of them any more in the end. */
  presses?: string
  /** What is there only in the state that the caption names, by a selector. */
  shows: string
  /** Whether it has letters or signs that the page's own font lacks, so that each machine draws them differently. */
  foreignScript?: boolean
  /** Whether it looks unlike the tiles around it, and not only reads unlike them. @default false */
  essential?: boolean
  children: ReactNode
}

/** Leaves out the tiles that are not essential. */
export const EssentialsOnly = createContext(false)

/** One state under its name. */
export function Tile(props: TileProps) {
  const isShown = !use(EssentialsOnly) || props.essential
  return isShown && <LiveTile {...props} />
}

/**
 * Has a backend and a cache of its own, presses by itself what leads to its state, and can't be used until it is there:
 * so a press takes the focus from nobody.
 */
function LiveTile({ caption, client, presses, shows, foreignScript, children }: TileProps) {
  const captionId = useId()
  const place = useRef<HTMLDivElement>(null)
  const [ready, setReady] = useState(false)
  const [queryClient] = useState(() => new QueryClient())
  const [ownClient] = useState(() => client?.(queryClient) ?? backend([]))

  useEffect(() => {
    const tile = place.current
    if (!tile) return undefined
    const look = () => {
      if (presses) tile.querySelectorAll<HTMLElement>(presses).forEach((button) => button.click())
      setReady(tile.querySelector(shows) !== null)
    }
    const observer = new MutationObserver(look)
    observer.observe(tile, { attributes: true, childList: true, subtree: true })
    look()
    return () => observer.disconnect()
  }, [presses, shows])

  return (
    <div
      className="gallery-tile"
      role="group"
      aria-labelledby={captionId}
      data-ready={ready}
      data-foreign-script={foreignScript}
    >
      <h3 className="gallery-caption" id={captionId}>
        {caption}
      </h3>
      <div ref={place} className="gallery-place" inert={!ready}>
        <WithInvitations client={ownClient} queryClient={queryClient}>
          {children}
        </WithInvitations>
      </div>
    </div>
  )
}
