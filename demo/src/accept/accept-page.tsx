import { AcceptCard } from 'invitekit'
import { useLocation, useNavigate, useParams } from 'react-router'
import { openOrganization } from '../organizations/open-organization.tsx'
import { useMembershipChanged } from '../organizations/use-membership-changed.ts'
import { signInPath } from '../session/next-path.ts'
import { useChangePerson } from '../session/use-change-person.ts'
import { AcceptFrame } from './accept-frame.tsx'
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
    <AcceptFrame signIn={signIn}>
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
    </AcceptFrame>
  )
}
