import { InvitationInbox } from 'invitekit'
import { useLocation, useNavigate } from 'react-router'
import { openOrganization } from '../organizations/open-organization.tsx'
import { useMembershipChanged } from '../organizations/use-membership-changed.ts'
import { signInPath } from '../session/next-path.ts'
import { usePerson } from '../session/session.ts'
import { useIsPersonChanging } from '../session/use-change-person.ts'

/** What the signed-in person is invited to, on every page. */
export function Inbox() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const membershipChanged = useMembershipChanged()
  const isPersonChanging = useIsPersonChanging()
  const person = usePerson()
  const signIn = () => void navigate(signInPath(pathname))
  if (!person || isPersonChanging) return null
  return (
    <InvitationInbox
      openOrganization={openOrganization}
      onAccepted={membershipChanged}
      onSignIn={signIn}
      onSwitchAccount={signIn}
      activate
    />
  )
}
