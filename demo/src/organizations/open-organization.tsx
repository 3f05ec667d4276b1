import type { PublicOrganizationData } from 'invitekit'
import { Link } from 'react-router'

/** The link with which invitekit leads to an organization. */
export function openOrganization({ id }: PublicOrganizationData) {
  return <Link to={`/organizations/${encodeURIComponent(id)}`} />
}
