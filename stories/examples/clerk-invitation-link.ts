import { readInvitationLink } from 'invitekit/headless'

// Import it first in your main module, before Clerk: it takes the ticket out of the address.
export const link = readInvitationLink()
