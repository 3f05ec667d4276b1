import { useMutation } from '@tanstack/react-query'
import type { InvitationDraft, Role, SendOutcome } from 'invitekit/headless'
import { useId, useState } from 'react'
import type { SubmitEvent } from 'react'
import { Failure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { plainRole } from '../parts/plain-role.ts'
import { SendOutcomeWords } from './send-outcome-words.tsx'
import { useRoles } from './use-roles.ts'
import { useSentPort } from './use-sent-port.ts'

interface SendFormProps {
  /** What became of the last one. */
  outcome: SendOutcome | undefined
  /** Called even when the form is gone by then. */
  onOutcome: (outcome: SendOutcome | undefined) => void
}

/** Sends one invitation, and says what became of it. What was typed stays until it is sent. */
export function SendForm(props: SendFormProps) {
  const { data: roles, error, refetch } = useRoles()
  if (roles) return <SendFormOf roles={roles} {...props} />
  if (error) return <Failure onTryAgain={() => void refetch()}>The roles couldn’t be loaded.</Failure>
  return <Loading>Loading the roles…</Loading>
}

function SendFormOf({ roles, outcome, onOutcome }: SendFormProps & { roles: readonly Role[] }) {
  const titleId = useId()
  const [emailAddress, setEmailAddress] = useState('')
  const [role, setRole] = useState(() => roles.find(({ key }) => plainRole(key) === 'member')?.key ?? '')
  const { sent, sentChanged } = useSentPort()
  const send = useMutation({
    networkMode: 'always',
    mutationFn: async (draft: InvitationDraft) => (await sent().send([draft]))[0],
    onSuccess: (sentOutcome) => {
      onOutcome(sentOutcome)
      if (!sentOutcome?.invitation) return
      setEmailAddress((typed) => (typed === sentOutcome.draft.emailAddress ? '' : typed))
    },
    // After a failure too: an answer may be lost, and the invitation sent all the same.
    onSettled: () => void sentChanged(),
  })

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!send.isPending) send.mutate({ emailAddress, role })
  }

  return (
    <form className="card form" aria-labelledby={titleId} onSubmit={submit}>
      <h2 id={titleId} className="section-title">
        Send an invitation
      </h2>
      <div className="form-fields">
        <label className="field field-wide">
          <span className="field-label">E-mail address</span>
          <input
            className="input"
            type="email"
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            value={emailAddress}
            onChange={({ target }) => setEmailAddress(target.value)}
          />
        </label>
        <label className="field">
          <span className="field-label">Role</span>
          <select className="input" value={role} onChange={({ target }) => setRole(target.value)}>
            {roles.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" data-look="primary" aria-disabled={send.isPending}>
          {send.isPending ? 'Sending…' : 'Send invitation'}
        </button>
      </div>
      <div role="status">{outcome && !send.isPending && <SendOutcomeWords outcome={outcome} />}</div>
    </form>
  )
}
