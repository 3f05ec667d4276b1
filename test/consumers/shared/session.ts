import type { createAuth } from './auth-client.ts'

/** Who is signed in, and the organization that they invite to where they belong to it. */
export async function readSession(authClient: ReturnType<typeof createAuth>) {
  const [session, organizations] = await Promise.all([
    authClient.getSession(),
    authClient.organization.list(),
  ])
  if (!session.data) throw new Error('Nobody is signed in.')
  const organizationId = organizations.data?.find(({ slug }) => slug === 'acme')?.id
  return { userId: session.data.user.id, organizationId }
}
