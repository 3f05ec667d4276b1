import { people } from '../../people.ts'
import type { Mail } from '../../server/outbox.ts'
import { SentAt } from '../parts/sent-at.tsx'

/** A ticket is a secret of three lines: its beginning is enough to see that it is one. */
const longTicket = /(\?ticket=.{8}).+/

/** One mail, with its link. */
export function MailCard({ mail: { to, subject, link, sentAt } }: { mail: Mail }) {
  // The server's port may be another one than when the mail was sent.
  const { pathname, search } = new URL(link, location.origin)
  const href = location.origin + pathname + search
  const recipient = people.find(({ emailAddress }) => emailAddress === to)
  return (
    <article className="card mail">
      <p className="mail-line muted">
        <span>
          To <bdi dir="ltr">{to}</bdi>
          {!recipient && ' (no account in this demo)'}
        </span>
        <SentAt time={new Date(sentAt)} />
      </p>
      <h2 className="mail-subject">
        <bdi dir="ltr">{subject}</bdi>
      </h2>
      <p className="mail-body">
        Accept the invitation:{' '}
        <a className="link" href={href} dir="ltr">
          {href.replace(longTicket, '$1…')}
        </a>
      </p>
    </article>
  )
}
