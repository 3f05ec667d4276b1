import { organizationClient } from 'better-auth/client/plugins'
import { createAuthClient } from 'better-auth/react'

/** The host's auth client, as the docs import it. */
export const authClient = createAuthClient({ plugins: [organizationClient()] })
