import { Link } from 'react-router'
import { Avatar } from '../parts/avatar.tsx'
import { usePerson } from '../session/session.ts'

/** Who is signed in, and the way to become somebody else. */
export function PersonLink({ to = '/' }: { to?: string }) {
  const person = usePerson()
  if (!person) {
    return (
      <Link className="person-link" to={to}>
        Sign in
      </Link>
    )
  }
  return (
    <Link className="person-link" to={to}>
      <Avatar name={person.name} />
      <span className="person-link-text">
        <span className="person-link-name">
          <bdi>{person.name}</bdi>
        </span>
        <span className="person-link-hint">Switch person</span>
      </span>
    </Link>
  )
}
