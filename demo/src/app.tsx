import { Route, Routes } from 'react-router'
import { AcceptPage } from './accept/accept-page.tsx'
import { TicketPage } from './accept/ticket-page.tsx'
import { AdminPage } from './admin/admin-page.tsx'
import { backend } from './backend/chosen.ts'
import { InvitationsPage } from './invitations/invitations-page.tsx'
import { OrganizationPage } from './organizations/organization-page.tsx'
import { OrganizationsPage } from './organizations/organizations-page.tsx'
import { OutboxPage } from './outbox/outbox-page.tsx'
import { SessionInvitations } from './session/session-invitations.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { Shell } from './shell/shell.tsx'
import { SignInPage } from './sign-in/sign-in-page.tsx'

/** Every page of the host app. */
export function App() {
  return (
    <SessionInvitations>
      <Routes>
        <Route element={<Shell />}>
          <Route index element={<SignInPage />} />
          <Route path="invitations" element={<InvitationsPage />} />
          <Route path="organizations" element={<OrganizationsPage />} />
          <Route path="organizations/:organizationId" element={<OrganizationPage />} />
          <Route path="admin" element={<AdminPage />} />
          <Route path="outbox" element={<OutboxPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
        {backend.Ticket && <Route path="accept" element={<TicketPage />} />}
        <Route path="accept/:invitationId" element={<AcceptPage />} />
      </Routes>
    </SessionInvitations>
  )
}
