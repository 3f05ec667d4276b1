import { queryOptions } from '@tanstack/react-query'
import type { Mail } from '../../server/outbox.ts'
import { backend } from '../backend/chosen.ts'

/** Every mail that the backend would have sent, newest first. */
export const outboxOptions = queryOptions({
  queryKey: ['outbox'],
  queryFn: async ({ signal }) => {
    const response = await fetch(backend.outbox.url, { signal })
    if (!response.ok) throw new Error(`The outbox answered ${response.status}.`)
    const mails: Mail[] = await response.json()
    return mails
  },
})
