import type { DatabaseSync } from 'node:sqlite'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { organizationWithDetails } from './organization.ts'
import { openOutbox } from './outbox.ts'
import { plainPassword } from './plain-password.ts'

const sevenDays = 7 * 24 * 60 * 60

/** What the demo's sign-in is made from. */
export interface DemoAuthOptions {
  database: DatabaseSync
  /** The address of the demo, without a slash at its end. */
  baseURL: string
}

/**
 * The demo's better-auth, its tables made. Addresses count as verified on sign-up, since nobody gets a mail;
 * invitations live for seven days.
 */
export async function createDemoAuth({ database, baseURL }: DemoAuthOptions) {
  const outbox = openOutbox(database)
  const auth = betterAuth({
    baseURL,
    // Signs the session cookies of a server that only this machine can reach.
    secret: 'the secret of the invitekit demo, which is public',
    database,
    advanced: { cookiePrefix: 'invitekit-demo' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, password: plainPassword },
    databaseHooks: {
      user: { create: { before: async (user) => ({ data: { ...user, emailVerified: true } }) } },
    },
    plugins: [
      organizationWithDetails({
        invitationExpiresIn: sevenDays,
        async sendInvitationEmail({ id, email, organization, inviter }) {
          // A path: the next start may be at another port.
          const link = `/accept/${id}`
          const subject = `${inviter.user.name || inviter.user.email} invited you to join ${organization.name}`
          outbox.deliver({ to: email, subject, body: `${subject}.\n\nAccept the invitation:\n${link}`, link })
        },
      }),
    ],
  })
  const migrations = await getMigrations(auth.options)
  await migrations.runMigrations()
  return { auth, outbox }
}

/** The demo's better-auth and the mails that it sends. */
export type DemoAuth = Awaited<ReturnType<typeof createDemoAuth>>
