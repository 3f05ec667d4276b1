import { useNavigate, useSearchParams } from 'react-router'
import { people } from '../../people.ts'
import { Failure } from '../parts/failure.tsx'
import { readNextPath } from '../session/next-path.ts'
import { usePerson } from '../session/session.ts'
import { useChangePerson } from '../session/use-change-person.ts'
import { Page } from '../shell/page.tsx'
import { PersonCard } from './person-card.tsx'

/** Everyone whom one can be. */
export function SignInPage() {
  const [search] = useSearchParams()
  const next = readNextPath(search.get('next'))
  const navigate = useNavigate()
  const person = usePerson()
  const change = useChangePerson()
  // Whom a link has brought is none of them.
  const joined = person && people.every(({ emailAddress }) => emailAddress !== person.emailAddress)
  const everyone = joined ? [...people, { ...person, description: 'Joined by a link' }] : people

  function goOn() {
    void navigate(next ?? '/invitations')
  }
  function pick(emailAddress: string) {
    if (change.isPending) return
    if (emailAddress === person?.emailAddress) goOn()
    else change.mutate(emailAddress, { onSuccess: goOn })
  }

  return (
    <Page title="Who are you?" intro={next ? returning : introduction}>
      <ul className="people">
        {everyone.map((candidate) => (
          <li key={candidate.emailAddress}>
            <PersonCard
              person={candidate}
              signedIn={candidate.emailAddress === person?.emailAddress}
              pending={change.isPending && change.variables === candidate.emailAddress}
              onPick={() => pick(candidate.emailAddress)}
            />
          </li>
        ))}
      </ul>
      {change.isError && <Failure>That didn’t work: the server refused, or can’t be reached.</Failure>}
      {person && (
        <button
          type="button"
          className="button"
          onClick={() => change.mutate(null, { onSuccess: focusTitle })}
        >
          Sign out
        </button>
      )}
    </Page>
  )
}

/** The button to sign out goes; the title takes the focus that it had. */
function focusTitle() {
  document.getElementById('title')?.focus()
}

const introduction = 'Workbench is a small app with invitekit in it. Pick a person to see it as they do.'
const returning = 'Pick a person. You come back to the page that you were on.'
