import { useQuery } from '@tanstack/react-query'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../shell/page.tsx'
import { MailCard } from './mail-card.tsx'
import { outboxOptions } from './outbox.ts'

/** The mails that would have gone out. */
export function OutboxPage() {
  const { data: mails, error, refetch } = useQuery(outboxOptions)

  function body() {
    if (error) return <Failure onTryAgain={() => void refetch()}>The mails couldn’t be loaded.</Failure>
    if (!mails) return <Loading>Loading the mails…</Loading>
    if (mails.length === 0) return <p className="card empty muted">No mails yet.</p>
    return (
      <ul className="mails">
        {mails.map((mail) => (
          <li key={mail.id}>
            <MailCard mail={mail} />
          </li>
        ))}
      </ul>
    )
  }

  return (
    <Page
      title="Outbox"
      intro="No mail leaves this machine. A link works for the person that it was sent to."
    >
      {body()}
    </Page>
  )
}
