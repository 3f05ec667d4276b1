import { InvitationTicket } from './invitation-ticket.ts'

/** What the link in an invitation's mail has brought. */
export interface InvitationLink {
  /** Which invitation it is about. */
  readonly invitationId?: string | undefined
  /** The secret that it is accepted with. */
  readonly ticket?: InvitationTicket | undefined
  /** What Clerk expects the person to do: `complete` where nothing is left. */
  readonly status?: (typeof statuses)[number] | undefined
}

export interface InvitationLinkOptions {
  /** The parameters that may hold an id. @default ['invitationId', 'invitation_id'] */
  id?: string | readonly string[] | undefined
  /** The parameters that may hold a ticket. @default ['__clerk_ticket', '__clerk_invitation_token'] */
  ticket?: string | readonly string[] | undefined
  /** Where the address is read and replaced. @default window */
  page?: InvitationLinkPage | undefined
}

/** As much of a `window` as reading a link takes. */
export interface InvitationLinkPage {
  readonly location: Pick<Location, 'href'>
  readonly history: Pick<History, 'state' | 'replaceState'>
}

type Found = Partial<Record<'id' | 'ticket' | 'status', string>>

const statuses = ['sign_in', 'sign_up', 'complete'] as const

/** Up to the query, the query, the fragment, and the query that a router keeps within the fragment. */
const parts = /^([^?#]*)(\?[^#]*)?(#[^?]*)?(\?.*)?$/s

/**
 * Takes the invitation out of the page's address, from the query or the fragment, before it returns: no later request
 * carries it in a `Referer`, and no script finds it in `location`. Of a repeated parameter the first counts, and all
 * go. It asks nobody and stores nothing.
 *
 * Call it once, outside React and before the router reads the address. Only the caller remembers the link: a second
 * call finds a clean address.
 *
 * @returns null where the address names no invitation, and on a server. A link with neither id nor ticket was damaged
 * on its way, unless its status says that nothing is left to do.
 */
export function readInvitationLink(options: InvitationLinkOptions = {}): InvitationLink | null {
  const page = options.page ?? (typeof window === 'undefined' ? undefined : window)
  if (!page) return null
  const { address, found } = takeOut(page.location.href, {
    id: options.id ?? ['invitationId', 'invitation_id'],
    ticket: options.ticket ?? ['__clerk_ticket', '__clerk_invitation_token'],
    status: '__clerk_status',
  })
  if (!Object.keys(found).length) return null
  try {
    page.history.replaceState(page.history.state, '', address)
  } catch {
    // A sandboxed frame may not change its address. The person can still accept.
  }
  const { id = '', ticket, status } = found
  return {
    invitationId: /^[\w-]{1,128}$/.test(id) ? id : undefined,
    ticket: ticket ? new InvitationTicket(ticket) : undefined,
    status: statuses.find((known) => known === status),
  }
}

/** The first value of each kind, and the address without any; all else in it stays as it was written. */
function takeOut(href: string, names: Record<keyof Found, string | readonly string[]>) {
  const found: Found = {}
  const kinds = [
    ['id', [names.id].flat()],
    ['ticket', [names.ticket].flat()],
    ['status', [names.status].flat()],
  ] as const

  function clean(part: string): string {
    const kept = part
      .slice(1)
      .split('&')
      .filter((parameter) => {
        const [[name, value] = ['', '']] = new URLSearchParams(`?${parameter}`)
        const kind = kinds.find(([, ours]) => ours.includes(name))?.[0]
        if (kind) found[kind] ??= value
        return !kind
      })
    return kept.length ? part.charAt(0) + kept.join('&') : ''
  }

  const [, path = '', query = '', fragment = '', route = ''] = parts.exec(href) ?? []
  const [cleanQuery, cleanFragment, cleanRoute] = [clean(query), clean(fragment), clean(route)]
  const hash = cleanFragment || (cleanRoute && '#')
  return { address: path + cleanQuery + hash + cleanRoute, found }
}
