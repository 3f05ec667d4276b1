import type { SendOutcome } from 'invitekit/headless'
import { Link } from 'react-router'
import { roleWords } from '../parts/role-words.ts'
import { errorWords } from './error-words.ts'

/** What became of one draft, in a sentence. */
export function SendOutcomeWords({ outcome: { draft, invitation, error } }: { outcome: SendOutcome }) {
  const address = <bdi dir="ltr">{draft.emailAddress}</bdi>
  if (error) {
    return (
      <p className="outcome" data-tone="danger">
        {address}: {errorWords[error.code]}
      </p>
    )
  }
  return (
    <p className="outcome" data-tone="success">
      Sent to {address}, to join as {roleWords(invitation.role ?? draft.role)}. The mail is in the{' '}
      <Link className="link" to="/outbox">
        outbox
      </Link>
      .
    </p>
  )
}
