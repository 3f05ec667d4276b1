import type { Person } from '../../people.ts'
import { Avatar } from '../parts/avatar.tsx'

interface PersonCardProps {
  person: Person
  signedIn: boolean
  /** This person is being signed in. */
  pending: boolean
  onPick: () => void
}

/** Someone to sign in as. */
export function PersonCard({ person, signedIn, pending, onPick }: PersonCardProps) {
  return (
    <button type="button" className="card person-card" aria-busy={pending} onClick={onPick}>
      <Avatar name={person.name} />
      <span className="person-card-text">
        <span className="person-card-name">
          <bdi>{person.name}</bdi>
        </span>
        <span className="muted">{person.description}</span>
        {(signedIn || pending) && <span className="tag">{pending ? 'Signing in…' : 'Signed in'}</span>}
      </span>
    </button>
  )
}
