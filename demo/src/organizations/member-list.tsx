import type { Member } from '../backend/backend.ts'
import { Avatar } from '../parts/avatar.tsx'
import { roleWords } from '../parts/role-words.ts'

interface MemberListProps {
  members: readonly Member[]
  /** The person who looks at the list, who is marked in it. */
  userId: string
}

/** Everybody who belongs to an organization. */
export function MemberList({ members, userId }: MemberListProps) {
  return (
    <ul className="card rows" aria-label="Members">
      {members.map((member) => (
        <li key={member.id} className="row">
          <Avatar name={member.name} />
          <span className="row-main">
            <span className="row-title">
              <bdi>{member.name}</bdi>
              {member.userId === userId && <span className="tag">You</span>}
            </span>
            <span className="muted">
              <bdi dir="ltr">{member.emailAddress}</bdi>
            </span>
          </span>
          <span className="muted row-role">{roleWords(member.role)}</span>
        </li>
      ))}
    </ul>
  )
}
