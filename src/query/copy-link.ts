import type { Presser } from './acceptances.ts'
import { sentRequest } from './sent-request.ts'

/** Puts the link with which an invitation is accepted into the clipboard, and nowhere else. @throws InvitationError */
export async function copyLink(presser: Presser, id: string, url: string | undefined): Promise<undefined> {
  const link = url === undefined ? sentRequest(presser, (port) => port.link?.(id)) : Promise.resolve(url)
  const copied = copy(link)
  // What the backend says comes before what the clipboard makes of it.
  copied.catch(() => {})
  await link
  await copied
}

/** Safari lets a page write only within a press: it takes the promise, where others wait for the text. */
async function copy(text: Promise<string>) {
  const { clipboard } = navigator
  if (typeof ClipboardItem === 'undefined') return clipboard.writeText(await text)
  return clipboard.write([new ClipboardItem({ 'text/plain': text })])
}
