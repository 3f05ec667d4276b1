import type { Query } from '@tanstack/react-query'
import { readEntries } from '../model/read-entries.ts'
import { isOneOf } from '../model/is-one-of.ts'
import type { InvitationStatus } from '../model/status.ts'
import type { Presser } from './acceptances.ts'
import { invitationsKey } from './keys.ts'
import { cachedInvitations, keep } from './received-cache.ts'

/** What has become of an invitation in another tab of the same person; of a sent one, only that something has. */
type News = { side: 'sent' } | { side: 'received'; id: string; status: (typeof ends)[number] }

/** What the messages look like: tabs of an older or newer page may be open, and other code may know the channel. */
const version = 1

/** What an invitation can come to that is worth telling. */
const ends = ['accepted', 'declined', 'revoked', 'expired'] as const

/** A SHA-256 hash, in hexadecimal. */
const hashed = /^[0-9a-f]{64}$/

/** For how long to listen on before what is shown is read again, in milliseconds: many may be accepted in a row. */
const moment = 200

/** What a backend in memory tells is true of its own page alone. */
const ownPage = 'memory:'

/** The open channels, by what is each person's own. */
const channels = new WeakMap<Presser['get'], Promise<BroadcastChannel | undefined>>()

/** Listens to the person's other tabs. Where the browser lacks what that takes, they converge when they are looked at. */
export function meetTabs(presser: Presser): void {
  const { client, get, isHeld } = presser
  if (!isHeld() || channels.has(get) || client.scope.startsWith(ownPage)) return
  channels.set(
    get,
    open(presser).catch(() => undefined),
  )
}

/** Listens no more: the person has gone from this tab. */
export function leaveTabs(get: Presser['get']): void {
  const channel = channels.get(get)
  channels.delete(get)
  void channel?.then((opened) => opened?.close())
}

/** Tells the person's other tabs what has been seen to become of a received invitation. */
export async function tellReceived({ get }: Presser, id: string, status: InvitationStatus): Promise<void> {
  const channel = await channels.get(get)
  if (status !== 'pending')
    await post(channel, async () => ({ side: 'received', id: await hash(id), status }))
}

/** Tells the person's other tabs that something has become of what was sent. */
export async function tellSent({ get }: Presser): Promise<void> {
  await post(await channels.get(get), async () => ({ side: 'sent' }))
}

/** Nothing depends on it: a channel that was closed meanwhile is nobody's fault. */
async function post(channel: BroadcastChannel | undefined, news: () => Promise<object>): Promise<void> {
  try {
    // Only windows are named an origin: a channel is of one alone.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel?.postMessage({ v: version, ...(await news()) })
  } catch {}
}

async function open(presser: Presser): Promise<BroadcastChannel> {
  const { client, queryClient, isHeld, get } = presser
  const channel = new BroadcastChannel(`invitekit:${await hash(client.scope)}`)
  const due = new Set<News['side']>()

  function readAgain() {
    const sides = [...due]
    due.clear()
    if (!isHeld()) return
    for (const side of sides) {
      void queryClient.invalidateQueries({ queryKey: [...invitationsKey(client), side], predicate: isOpen })
    }
  }
  /** An invitation that has come to its end is not asked for: the backend may have forgotten it. */
  function isOpen({ queryKey }: Query) {
    const id = queryKey.at(-1)
    return typeof id !== 'string' || !get(id).status
  }
  async function hear({ data }: MessageEvent<unknown>) {
    const news = readNews(data)
    if (!news) return
    if (news.side === 'received') await takeOver(presser, news)
    if (due.size === 0) setTimeout(readAgain, moment)
    due.add(news.side)
  }
  channel.addEventListener('message', (event) => void hear(event).catch(() => {}))
  return channel
}

/** Puts in place what has come to a good end there: it would be gone from the backend's list, as if it had never been. */
async function takeOver(presser: Presser, { id: wanted, status }: Extract<News, { side: 'received' }>) {
  if (!isOneOf(['accepted', 'declined'], status)) return
  const ids = new Set(cachedInvitations(presser).map((record) => record.id))
  const hashes = await Promise.all([...ids].map(async (id) => [await hash(id), id] as const))
  const id = new Map(hashes).get(wanted)
  // What this tab has seen itself it knows better.
  if (id === undefined || !presser.isHeld() || presser.get(id).status) return
  keep(presser, { id, status })
  presser.tell(id, { type: 'answered', status })
}

/** What a message says; undefined where it is none of ours. */
function readNews(message: unknown): News | undefined {
  const { v, side, id, status, ...more } = Object.fromEntries(readEntries(message))
  if (v !== version || Object.keys(more).length > 0) return undefined
  if (side === 'sent') return id === undefined && status === undefined ? { side } : undefined
  if (side !== 'received' || typeof id !== 'string' || typeof status !== 'string') return undefined
  return hashed.test(id) && isOneOf(ends, status) ? { side, id, status } : undefined
}

async function hash(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
