import { headers } from 'next/headers'
import '../../../shared/tailwind.css'
import { InvitationsPage } from '../../../shared/invitations.tsx'
import { readInvitations } from '../../../shared/read-invitations.ts'

export default async function Page() {
  const cookie = (await headers()).get('cookie') ?? ''
  return <InvitationsPage {...await readInvitations(cookie)} />
}
