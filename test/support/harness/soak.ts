import { invitekit } from './invitekit.ts'
import { naive, retry3 } from './mutating.ts'
import type { CreateSubject } from './subject.ts'
import { explain, seedsFrom, tryAll } from './trials.ts'
import type { Trials } from './trials.ts'

/** What to run: how many seeds, and from which on. */
export interface SoakOptions {
  runs: number
  first: number
}

/**
 * Very many runs against the library, and fewer against clients that do without, for comparison.
 *
 * @returns Whether the library broke nothing.
 */
export async function soak({ runs, first }: SoakOptions): Promise<boolean> {
  const ours = await measure('invitekit', invitekit, runs, first)
  const fewer = Math.ceil(runs / 20)
  await measure('one try', naive, fewer, first)
  await measure('retry: 3', retry3, fewer, first)
  if (ours.failed.length > 0) console.log(explain(ours))
  return ours.failed.length === 0
}

async function measure(name: string, subject: CreateSubject, runs: number, first: number): Promise<Trials> {
  const began = performance.now()
  const trials = await tryAll(seedsFrom(first, runs), subject)
  const seconds = (performance.now() - began) / 1000
  const broken = Object.entries(trials.broken).map((one) => one.join(' '))
  console.log(`${name}: ${runs} runs in ${seconds.toFixed(1)} s, ${Math.round(runs / seconds)} a second`)
  console.log(`  requests ${trials.requests}, members in the end ${trials.members}`)
  console.log(`  members who were told last that it failed: ${trials.misled}`)
  console.log(
    `  runs that broke an invariant: ${broken.toSorted((a, b) => a.localeCompare(b)).join(', ') || 'none'}`,
  )
  return trials
}
