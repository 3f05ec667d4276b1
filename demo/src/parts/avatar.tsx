import { initials } from 'invitekit/headless'

/** A person's initials in a circle, beside their name. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className="avatar" aria-hidden="true">
      {initials(name)}
    </span>
  )
}
