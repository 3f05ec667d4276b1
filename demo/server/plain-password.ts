import { createHash } from 'node:crypto'

async function hash(password: string) {
  return createHash('sha256').update(password).digest('hex')
}

async function verify({ hash: expected, password }: { hash: string; password: string }) {
  return (await hash(password)) === expected
}

/**
 * A quick, unsalted hash in place of better-auth's scrypt, which takes up to a second per sign-in.
 * Only for a demo and for tests, whose password is public: never copy it into an application.
 */
export const plainPassword = { hash, verify }
