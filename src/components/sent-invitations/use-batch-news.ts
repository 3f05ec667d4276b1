'use client'
import { useSentProgress } from '../../hooks/use-sent-progress.ts'
import { useCount } from '../../i18n/count.ts'
import { sentNews } from '../../i18n/en/sent-news.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { isOneOf } from '../../model/is-one-of.ts'

/** What has become of those that were acted on together. */
interface BatchNews {
  /** In words; empty where there is nothing to tell. */
  news: string
  /** What is heard of it: the beginning and the end, and not each answer. */
  heard: string
  isUnderWay: boolean
}

export function useBatchNews(ids: readonly string[]): BatchNews {
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
  const [, isUnderWay] = useSentProgress(({ get }) =>
    ids.some((id) => isOneOf(['revoking', 'underWay'], get(id).state)),
  )
  return { news, heard: isUnderWay ? inWords(sentBatch.underWay, ids.length) : news, isUnderWay }
}
