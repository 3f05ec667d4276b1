import 'invitekit/styles.css'
import { useLoaderData } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { AdminPage } from '../../shared/admin.tsx'
import { readSent } from '../../shared/read-invitations.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return readSent(request.headers.get('cookie') ?? '')
}

export default function Admin() {
  return <AdminPage {...useLoaderData<typeof loader>()} />
}
