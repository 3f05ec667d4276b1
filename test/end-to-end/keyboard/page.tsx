import { createRoot } from 'react-dom/client'
import {
  AcceptCard,
  InvitationInbox,
  InvitationList,
  InviteForm,
  MessagesProvider,
  SentInvitations,
} from 'invitekit'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'

/** What is on the page, between two links of its host. */
export interface KeyboardPage {
  shows: 'list' | 'card' | 'inbox' | 'table' | 'form'
  /** The organizations that have invited. @default Acme, Birch and Cedar */
  organizations?: readonly string[]
  faults?: MemoryInvitationsOptions['faults']
  /** How many a list reads at a time. */
  pageSize?: number
  /** For how long declining and revoking can be undone, in milliseconds. */
  undoWindow?: number
}

const page: KeyboardPage = JSON.parse(document.querySelector('#scene')?.textContent ?? '')
const day = 24 * 60 * 60 * 1000

const received = (page.organizations ?? ['Acme', 'Birch', 'Cedar']).map((name, i) =>
  memoryInvitation({
    id: `inv_${name}`,
    publicOrganizationData: exampleOrganization({ id: `org_${name}`, name }),
    expiresAt: exampleNow + (i + 2) * day,
  }),
)
const sent = ['ann', 'ben', 'cleo'].map((name, i) =>
  memoryInvitation({
    id: `inv_${name}`,
    emailAddress: `${name}@example.com`,
    publicOrganizationData: exampleOrganization({ id: 'org_acme' }),
    createdAt: exampleNow - (i + 1) * day,
    updatedAt: exampleNow - (i + 1) * day,
    expiresAt: exampleNow + 5 * day,
  }),
)

const isAdmin = page.shows === 'table' || page.shows === 'form'
const client = memoryInvitations({
  emailAddress: isAdmin ? 'admin@example.com' : 'invitee@example.com',
  invitations: isAdmin ? sent : received,
  faults: page.faults,
  clock: () => exampleNow,
  ...(isAdmin && { organization: exampleOrganization({ id: 'org_acme' }) }),
})
const lists = {
  openOrganization: () => <a href="#opened">Open</a>,
  ...(page.pageSize !== undefined && { pageSize: page.pageSize }),
  ...(page.undoWindow !== undefined && { undoWindow: page.undoWindow }),
}

createRoot(document.querySelector('#root') ?? document.body).render(
  <MessagesProvider timeZone="UTC">
    <WithInvitations client={client}>
      <p>
        <a href="#before">Before</a>
      </p>
      {page.shows === 'list' && <InvitationList {...lists} />}
      {page.shows === 'card' && (
        <AcceptCard invitationId="inv_Acme" openOrganization={lists.openOrganization} />
      )}
      {page.shows === 'inbox' && <InvitationInbox {...lists} />}
      {page.shows === 'table' && <SentInvitations {...lists} />}
      {page.shows === 'form' && <InviteForm />}
      <p>
        <a href="#after">After</a> <input aria-label="A field of the host" />
      </p>
    </WithInvitations>
  </MessagesProvider>,
)
