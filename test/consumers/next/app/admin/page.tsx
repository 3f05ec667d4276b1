import 'invitekit/styles.css'
import { headers } from 'next/headers'
import { AdminPage } from '../../../shared/admin.tsx'
import { readSent } from '../../../shared/read-invitations.ts'

export default async function Page() {
  const cookie = (await headers()).get('cookie') ?? ''
  return <AdminPage {...await readSent(cookie)} />
}
