import { createLaboratory } from './laboratory.ts'
import { run } from './run.ts'
import type { Run, RunOptions } from './run.ts'
import type { CreateSubject, Invariant } from './subject.ts'

/** What became of many runs. */
export interface Trials {
  runs: number
  /** Runs in which somebody is a member, and the last word that they read is that it failed. */
  misled: number
  /** Runs in which the invitee is a member in the end: where nobody ever is, nothing has been tried. */
  members: number
  requests: number
  /** In how many runs each invariant was broken. */
  broken: Partial<Record<Invariant, number>>
  /** The first runs that broke one, with their traces. */
  failed: Run[]
}

export interface TrialOptions extends RunOptions {
  /** Called with each run. */
  onRun?: (run: Run) => void
}

/** Runs these seeds one after the other, against one client. */
export async function tryAll(
  seeds: Iterable<number>,
  createSubject: CreateSubject,
  { onRun, ...options }: TrialOptions = {},
): Promise<Trials> {
  const laboratory = createLaboratory()
  const done: Run[] = []
  const trials: Trials = { runs: 0, misled: 0, members: 0, requests: 0, broken: {}, failed: [] }
  try {
    for (const seed of seeds) {
      const result = await run(laboratory, seed, createSubject, options)
      if (onRun) done.push(result)
      trials.runs += 1
      trials.misled += Number(result.misled)
      trials.members += Number(result.member)
      trials.requests += result.requests
      for (const invariant of new Set(result.violations.map((violation) => violation.invariant)))
        trials.broken[invariant] = (trials.broken[invariant] ?? 0) + 1
      if (result.violations.length > 0 && trials.failed.length < 20) trials.failed.push(result)
    }
  } finally {
    laboratory.close()
  }
  // Only now does the console speak again.
  if (onRun) for (const one of done) onRun(one)
  return trials
}

/** So many seeds, beginning with `first`. */
export function* seedsFrom(first: number, count: number): Generator<number> {
  for (let seed = first; seed < first + count; seed += 1) yield seed
}

/** What to read where runs failed: the first one from its beginning to its end, and how to see the others. */
export function explain({ failed }: Pick<Trials, 'failed'>): string {
  const [first] = failed
  if (!first) return ''
  const seeds = failed.map(({ seed }) => seed).join(', ')
  return [`Seeds that failed: ${seeds}. Replay one of them: SEED=${first.seed} npx vitest run …`]
    .concat(tellRun(first))
    .join('\n')
}

/** One run, from its beginning to its end. */
export function tellRun({ seed, backend, trace, violations }: Run): string {
  const broken = violations.map(({ invariant, what }) => `${invariant}: ${what}`)
  return [`Seed ${seed}, against ${backend}`, ...trace, ...broken].join('\n')
}
