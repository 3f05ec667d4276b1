export { InboxFailed } from './inbox-failed.tsx'
export { InboxLoading } from './inbox-loading.tsx'
export { InboxNews } from './inbox-news.tsx'
