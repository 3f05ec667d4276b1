import { useMutation } from '@tanstack/react-query'
import { InvitationStatusBadge, toInvitationError } from 'invitekit'
import type { InvitationRecord } from 'invitekit/headless'
import { useRef } from 'react'
import { roleWords } from '../parts/role-words.ts'
import { SentAt } from '../parts/sent-at.tsx'
import { errorWords } from './error-words.ts'
import { useSentPort } from './use-sent-port.ts'

/** One sent invitation; while it is pending, it can be revoked. */
export function SentInvitation({ invitation }: { invitation: InvitationRecord }) {
  const { id, emailAddress, role, createdAt } = invitation
  const row = useRef<HTMLLIElement>(null)
  const { sent, sentChanged } = useSentPort()
  const revoke = useMutation({
    networkMode: 'always',
    mutationFn: () => sent().revoke(id),
    // The button goes, so its row takes the focus that it had.
    onSuccess: () => {
      if (row.current?.contains(document.activeElement)) row.current.focus()
    },
    onSettled: () => void sentChanged(),
  })
  const status = revoke.data?.status ?? invitation.status

  return (
    <li ref={row} className="row sent-invitation" tabIndex={-1}>
      <span className="row-main">
        <span className="row-title">
          <bdi dir="ltr">{emailAddress}</bdi>
        </span>
        <span className="muted">
          {role && `${roleWords(role)} · `}
          {createdAt !== null && <SentAt time={new Date(createdAt)} />}
        </span>
      </span>
      <span className="row-end">
        <InvitationStatusBadge status={status} />
        {status === 'pending' && (
          <button
            type="button"
            className="button"
            aria-label={revoke.isPending ? undefined : `Revoke the invitation of ${emailAddress}`}
            aria-disabled={revoke.isPending}
            onClick={() => !revoke.isPending && revoke.mutate()}
          >
            {revoke.isPending ? 'Revoking…' : 'Revoke'}
          </button>
        )}
      </span>
      {revoke.error && (
        <p className="outcome" data-tone="danger" role="alert">
          {errorWords[toInvitationError(revoke.error).code]}
        </p>
      )}
    </li>
  )
}
