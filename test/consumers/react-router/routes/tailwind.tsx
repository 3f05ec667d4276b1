import '../../shared/tailwind.css'
import { useLoaderData } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { InvitationsPage } from '../../shared/invitations.tsx'
import { readInvitations } from '../../shared/read-invitations.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return readInvitations(request.headers.get('cookie') ?? '')
}

export default function Tailwind() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} />
}
