import { join } from 'node:path'

/** The pages of each host that has no server: what was received, without Tailwind and with it, and what was sent. */
export const entries = {
  plain: join(import.meta.dirname, 'plain-entry.ts'),
  tailwind: join(import.meta.dirname, 'tailwind-entry.ts'),
  admin: join(import.meta.dirname, 'admin-entry.ts'),
}

/** Where a host's build goes. */
export function outDir(name) {
  return join(import.meta.dirname, '../.build', name)
}

/** What webpack and Rspack call at their end: a warning is a failure too. */
export function finish(error, stats) {
  if (error) throw error
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString('errors-warnings'))
}
