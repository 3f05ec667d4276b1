export { InboxFailed } from './inbox-failed.tsx'
export { InboxNews } from './inbox-news.tsx'
