import { InvitationList } from 'invitekit'
import { useNavigate } from 'react-router'
import { openOrganization } from '../organizations/open-organization.tsx'
import { useMembershipChanged } from '../organizations/use-membership-changed.ts'
import { signInPath } from '../session/next-path.ts'
import { usePerson } from '../session/session.ts'
import { Page } from '../shell/page.tsx'

/** What the signed-in person is invited to. */
export function InvitationsPage() {
  const navigate = useNavigate()
  const membershipChanged = useMembershipChanged()
  const person = usePerson()
  const signIn = () => void navigate(signInPath('/invitations'))
  return (
    <Page
      title="Invitations"
      heading={person ? `Hello, ${person.name}` : 'Hello'}
      intro={
        person && !person.verified
          ? 'Your e-mail address isn’t verified. Until it is, invitations to it don’t show up here.'
          : 'Invitations to join an organization arrive here.'
      }
    >
      <InvitationList
        openOrganization={openOrganization}
        onAccepted={membershipChanged}
        onSignIn={signIn}
        onSwitchAccount={signIn}
        activate
      />
    </Page>
  )
}
