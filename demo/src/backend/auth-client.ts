import { organizationClient } from 'better-auth/client/plugins'
import { createAuthClient } from 'better-auth/react'

/** The host's better-auth client; invitekit uses the same one. */
export const authClient = createAuthClient({ plugins: [organizationClient()] })
