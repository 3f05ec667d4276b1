import {
  InvitationStatusBadge,
  maskAddress,
  MessagesProvider,
  OrgLogoBadge,
  parseRecipients,
} from 'invitekit'
import { de } from 'invitekit/locales/de'
import 'invitekit/styles.css'
import { headers } from 'next/headers'

const organization = { id: 'org_acme', name: 'Acme', hasImage: true, imageUrl: '/logos/acme.svg' }

/** A server component that has the library's own names in it, with no file of the host's in between. */
export default async function Page() {
  await headers() // Drawn for each request, as the nonce is.
  const { recipients } = parseRecipients('maya@example.com, daniel@example.com')
  return (
    <MessagesProvider locale="de" messages={de}>
      <OrgLogoBadge organization={organization} named />
      <InvitationStatusBadge status="pending" />
      <p>{recipients.map(({ emailAddress }) => maskAddress(emailAddress)).join(', ')}</p>
    </MessagesProvider>
  )
}
