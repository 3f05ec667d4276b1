import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createAuth } from './auth-client.ts'
import { InvitationsPage } from './invitations.tsx'

/** The page of a host without a server of its own. */
export async function main() {
  const { data } = await createAuth().getSession()
  const root = document.querySelector('#root')
  if (!data || !root) throw new Error('Nobody is signed in.')
  createRoot(root).render(
    <StrictMode>
      <InvitationsPage userId={data.user.id} />
    </StrictMode>,
  )
}
