'use client'
import { useSentProgress } from '../../hooks/use-sent-progress.ts'
import { useCount } from '../../i18n/count.ts'
import { sentNews } from '../../i18n/en/sent-news.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'

/** What has become of those that were acted on together, in words; empty where there is nothing to tell. */
export function useBatchNews(ids: readonly string[]): string {
  const { sentBatch } = useMessages(sentNews)
  const inWords = useCount()
  const [, news] = useSentProgress(({ get }) => {
    const progresses = ids.map(get)
    const parts = [
      ['underWay', progresses.filter(({ state }) => state === 'underWay').length],
      ['revoked', progresses.filter(({ done }) => done === 'revoked').length],
      ['resent', progresses.filter(({ done }) => done === 'resent').length],
      ['failed', progresses.filter(({ state }) => state === 'failed').length],
      ['unknown', progresses.filter(({ state }) => state === 'unknown').length],
    ] as const
    return parts
      .filter(([, count]) => count > 0)
      .map(([name, count]) => inWords(sentBatch[name], count))
      .join(' ')
  })
  return news
}
