import { betterAuth } from 'better-auth'
import { organization } from 'better-auth/plugins'

/** The host's better-auth, as the docs import it. */
export const auth = betterAuth({ plugins: [organization()] })
