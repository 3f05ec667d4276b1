const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** When something was sent, to the minute. */
export function SentAt({ time }: { time: Date }) {
  return <time dateTime={time.toISOString()}>{format.format(time)}</time>
}
