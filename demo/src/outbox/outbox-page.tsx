import { useQuery } from '@tanstack/react-query'
import { backend } from '../backend/chosen.ts'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../shell/page.tsx'
import { MailCard } from './mail-card.tsx'
import { outboxOptions } from './outbox.ts'

/** The mails that would have gone out. */
export function OutboxPage() {
  const { data: mails, error, refetch } = useQuery(outboxOptions)

  function body() {
    if (error && !mails)
      return <Failure onTryAgain={() => void refetch()}>The mails couldn’t be loaded.</Failure>
    if (!mails) return <Loading>Loading the mails…</Loading>
    if (mails.length === 0) return <p className="card empty muted">No mails yet.</p>
    return (
      <>
        {error && (
          <Failure onTryAgain={() => void refetch()}>Couldn’t refresh. This is as last loaded.</Failure>
        )}
        <ul className="mails">
          {mails.map((mail) => (
            <li key={mail.id}>
              <MailCard mail={mail} />
            </li>
          ))}
        </ul>
      </>
    )
  }

  return (
    <Page title="Outbox" intro={`No mail leaves this machine. ${backend.outbox.intro}`}>
      {body()}
    </Page>
  )
}
