import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { signInPath } from './next-path.ts'
import { usePerson } from './session.ts'

interface SignedInProps {
  children: (person: NonNullable<ReturnType<typeof usePerson>>) => ReactNode
}

/** What only a signed-in person sees; the way to sign in for everybody else. */
export function SignedIn({ children }: SignedInProps) {
  const person = usePerson()
  const { pathname, search } = useLocation()
  if (person) return children(person)
  return (
    <div className="card empty">
      <p className="empty-title">Nobody is signed in</p>
      <p className="muted">Pick a person to see this page as they do.</p>
      <Link className="button" data-look="primary" to={signInPath(pathname + search)}>
        Pick a person
      </Link>
    </div>
  )
}
