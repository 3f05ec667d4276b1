import 'invitekit/styles.css'
import { InvitationsPage } from './invitations.tsx'
import { main } from './main.tsx'

void main(InvitationsPage)
