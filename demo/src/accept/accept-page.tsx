import { AcceptCard } from 'invitekit'
import { useLocation, useNavigate, useParams } from 'react-router'
import { openOrganization } from '../organizations/open-organization.tsx'
import { useMembershipChanged } from '../organizations/use-membership-changed.ts'
import { signInPath } from '../session/next-path.ts'
import { useChangePerson } from '../session/use-change-person.ts'
import { Brand } from '../shell/brand.tsx'
import { PersonLink } from '../shell/person-link.tsx'
import { ThemeToggle } from '../shell/theme-toggle.tsx'
import { describeRole } from './describe-role.ts'

/** Where the link in a mail leads: one invitation, and little else. */
export function AcceptPage() {
  const { invitationId = '' } = useParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const change = useChangePerson()
  const membershipChanged = useMembershipChanged()
  const signIn = signInPath(pathname)

  function switchAccount() {
    // First away from here, so that this page does not ask for the invitation once more, signed out.
    void navigate(signIn)
    change.mutate(null)
  }

  return (
    <div className="accept-page">
      <title>Invitation – Workbench</title>
      <header className="accept-page-bar">
        <Brand />
        <div className="topbar-end">
          <ThemeToggle />
          <PersonLink to={signIn} />
        </div>
      </header>
      <main className="accept-page-content">
        <AcceptCard
          key={invitationId}
          invitationId={invitationId}
          describeRole={describeRole}
          openOrganization={openOrganization}
          onAccepted={membershipChanged}
          onSignIn={() => void navigate(signIn)}
          onSwitchAccount={switchAccount}
          activate
        />
      </main>
    </div>
  )
}
