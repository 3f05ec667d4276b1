import { createClerkClient } from '@clerk/backend'
import { expect, onTestFinished } from 'vitest'
import type { ClerkBackendOptions } from '../../src/adapters/clerk/backend/options.ts'
import type { SentInvitationsPort } from '../../src/client/sent-port.ts'
import { InvitationError } from '../../src/model/error.ts'
import type { SendOutcome } from '../../src/model/send-outcome.ts'
import { clerkBackendInvitations } from '../../src/adapters/clerk/backend/clerk-backend.ts'
import { createBackendApi } from '../../fakes/clerk/backend-api/backend-api.ts'
import { createClerkDatabase } from '../../fakes/clerk/database.ts'
import { withFaults } from '../../fakes/clerk/faults.ts'
import type { Fault } from '../../fakes/clerk/faults.ts'
import { addOrganization, addUser } from '../../fakes/clerk/people.ts'
import { serveClerk } from '../../fakes/clerk/serve.ts'
import { checked } from '../../fakes/clerk/wire/check.ts'

const secretKey = 'sk_test_example'
const nowhere = () => Promise.resolve(new Response(null, { status: 404 }))

/**
 * An instance with two organizations, over HTTP, and Clerk's own SDK to talk to it, until the test is finished: all its
 * answers have to be as the wire is described.
 */
export async function clerkBackendWorld({
  limits = false,
  time = { now: Date.UTC(2026, 5, 1) },
}: { limits?: boolean; time?: { now: number } } = {}) {
  const clock = () => time.now
  const database = createClerkDatabase({ clock })
  const violations: string[] = []
  const api = createBackendApi(database, { secretKey, limits })
  const faults: { fault: (request: Request) => Fault | Promise<Fault> } = { fault: () => undefined }
  const server = await serveClerk(
    nowhere,
    withFaults(
      checked('backend', api, (violation) => violations.push(violation)),
      (request) => faults.fault(request),
    ),
  )
  onTestFinished(async () => {
    await server.close()
    expect(violations).toEqual([])
  })
  const client = createClerkClient({
    secretKey,
    apiUrl: server.origin,
    telemetry: { disabled: true },
  })
  const ada = addUser(database, { emailAddress: 'ada@example.com', firstName: 'Ada', lastName: 'Example' })
  const max = addUser(database, { emailAddress: 'max@example.com' })
  const acme = addOrganization(database, { name: 'Acme', admin: ada })
  const other = addOrganization(database, { name: 'Other', admin: max })

  return {
    database,
    client,
    time,
    faults,
    ada,
    acme,
    other,
    max,
    requests: api.requests,
    /** What the requests were, without what they said: such as `POST /v1/invitations/bulk`. */
    calls: () => api.requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`),
    /** The port of one backend, for Acme's administrator unless told otherwise. */
    port(options: ClerkBackendOptions = {}, organizationId: string | undefined = acme.id, userId = ada.id) {
      const backend = clerkBackendInvitations(client, { now: clock, ...options })
      return backend.connect({ session: { userId, organizationId }, headers: new Headers() })
    },
  }
}

/** Addresses that are told apart by their number. */
export function drafts(count: number, role = 'org:member', from = 0) {
  return Array.from({ length: count }, (_, index) => ({
    emailAddress: `person${from + index}@example.com`,
    role,
  }))
}

/** What each address came to, `sent` or its error's code, and how often. */
export function tally(outcomes: readonly SendOutcome[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { error } of outcomes) {
    const word = error?.code ?? 'sent'
    counts[word] = (counts[word] ?? 0) + 1
  }
  return counts
}

/** The id of what was sent. */
export function idOf(outcome: SendOutcome | undefined): string {
  if (!outcome?.invitation) throw new Error(`Nothing was sent: ${outcome?.error?.code}`)
  return outcome.invitation.id
}

/** Every verb that takes an id; each answers undefined where the port lacks it. */
export const verbs: readonly ((port: SentInvitationsPort, id: string) => Promise<unknown> | undefined)[] = [
  (port, id) => port.revoke(id),
  (port, id) => port.resend?.(id),
  (port, id) => port.link?.(id),
  (port, id) => port.remove?.(id),
  (port, id) => port.setRole?.(id, 'org:member'),
]

/** What it is rejected with; fails where it is not. */
export async function refusal(answer: Promise<unknown> | undefined): Promise<InvitationError | undefined> {
  try {
    await answer
  } catch (error) {
    if (error instanceof InvitationError) return error
    throw error
  }
  expect(answer).toBeUndefined()
  return undefined
}
