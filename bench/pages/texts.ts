// Reading text: pastes, and the answers of a server.
import { decodeReceived } from '../../src/adapters/better-auth/decode.ts'
import { decodeInvitation } from '../../src/model/decode-invitation.ts'
import { sentRecords } from './records.ts'

/** The times of some runs, in milliseconds, taken in turns so that a busy moment hits all alike. */
export function timesOf(samples: number, ...runs: (() => unknown)[]): number[][] {
  const times: number[][] = runs.map(() => [])
  for (let sample = 0; sample < samples; sample += 1) {
    for (const [index, run] of runs.entries()) {
      const start = performance.now()
      run()
      times[index]?.push(performance.now() - start)
    }
  }
  return times
}

function parse(text: string): unknown[] {
  const value: unknown = JSON.parse(text)
  return Array.isArray(value) ? value : []
}

/** How long 10,000 records take as JSON alone, and with the decoder of each adapter that decodes JSON. */
export function decoding(samples = 15) {
  const now = Date.now()
  const rows = sentRecords(10_000, now)
  const http = JSON.stringify(rows)
  const betterAuth = JSON.stringify(
    rows.map(({ emailAddress, createdAt, expiresAt, inviter, organization, publicMetadata: _, ...row }) => ({
      ...row,
      email: emailAddress,
      organizationId: organization?.id,
      organizationName: organization?.name,
      organizationSlug: organization?.slug,
      inviterName: inviter?.name,
      createdAt: createdAt && new Date(createdAt).toISOString(),
      expiresAt: expiresAt && new Date(expiresAt).toISOString(),
    })),
  )
  const decoded = parse(http).map(decodeInvitation)
  if (decoded.some((one, index) => one?.id !== rows[index]?.id)) throw new Error('Not decoded.')
  return {
    http: timesOf(
      samples,
      () => parse(http),
      () => parse(http).map(decodeInvitation),
    ),
    betterAuth: timesOf(
      samples,
      () => parse(betterAuth),
      () => parse(betterAuth).map((row) => decodeReceived(row, now)),
    ),
  }
}
