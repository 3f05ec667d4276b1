import { join } from 'node:path'

/** The two pages of each host that has no server: the stylesheet as it is, and beside Tailwind. */
export const entries = {
  plain: join(import.meta.dirname, 'plain.ts'),
  tailwind: join(import.meta.dirname, 'tailwind.ts'),
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
