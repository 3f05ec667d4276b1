import { queryOptions } from '@tanstack/react-query'
import type { Mail } from '../../server/outbox.ts'

/** Every mail that the demo would have sent, newest first. */
export const outboxOptions = queryOptions({
  queryKey: ['outbox'],
  queryFn: async ({ signal }) => {
    const response = await fetch('/api/demo/outbox', { signal })
    if (!response.ok) throw new Error(`The outbox answered ${response.status}.`)
    const mails: Mail[] = await response.json()
    return mails
  },
})
