import { count } from '../tools/report.mjs'

export const title = 'Requests'
export const floor = `One page with five lists, three inboxes, four cards of two invitations, and two tables of sent invitations, in one query
client. Then the person comes back to it, and the device is online again, and nothing has changed meanwhile.`

/** Mounts them all, and comes back. */
export async function run({ open }) {
  const page = await open('manyOfOurs')
  await page.run('mount', 20, 100)
  await page.run('sleep', 500)
  const { list, sent, get } = await page.run('calls')
  const { focus, reconnect } = await page.run('comeBack')
  await page.close()
  return [
    count('lists of received invitations', undefined, list, 1),
    count('lists of sent invitations', undefined, sent, 1),
    count('single invitations, of which there are two', undefined, get, 2),
    count('lists of received invitations, on focus', undefined, focus.list, 1),
    count('lists of sent invitations, on focus', undefined, focus.sent, 1),
    count('rows drawn, on focus', undefined, focus.rows, 0),
    count('lists of received invitations, online again', undefined, reconnect.list, 1),
    count('lists of sent invitations, online again', undefined, reconnect.sent, 1),
    count('rows drawn, online again', undefined, reconnect.rows, 0),
  ]
}
