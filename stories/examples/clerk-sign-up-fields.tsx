import { useSignUp } from '@clerk/react'
import { useState } from 'react'
import { signUpFields, takeFocus } from './clerk-ticket.ts'
import type { SignUpAnswers } from './clerk-ticket.ts'

interface ClerkSignUpFieldsProps {
  sending: boolean
  label: string
  onSubmit: (answers: SignUpAnswers) => void
}

/** Asks for what a new account has to have, as the instance is set up. */
export function ClerkSignUpFields({ sending, label, onSubmit }: ClerkSignUpFieldsProps) {
  const { signUp, errors } = useSignUp()
  const [missing] = useState(signUp.missingFields)
  const [answers, setAnswers] = useState<SignUpAnswers>({})
  const fields = Object.entries(signUpFields).filter(([name]) => missing.some((field) => field === name))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(answers)
      }}
    >
      <p tabIndex={-1} ref={takeFocus}>
        Your account still needs the following.
      </p>
      {fields.map(([name, { text, key, ...input }]) => (
        <p key={name}>
          <label>
            {text}
            <input
              {...input}
              required
              value={answers[key] ?? ''}
              onChange={({ target }) => setAnswers({ ...answers, [key]: target.value })}
              aria-invalid={Boolean(errors.fields[key])}
              aria-describedby={`${name}-error`}
            />
          </label>
          <span id={`${name}-error`} role="alert">
            {errors.fields[key]?.longMessage}
          </span>
        </p>
      ))}
      <button aria-disabled={sending}>{label}</button>
    </form>
  )
}
