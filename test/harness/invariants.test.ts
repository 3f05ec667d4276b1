// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { backends } from '../support/harness/backends.ts'
import type { Backend } from '../support/harness/backends.ts'
import { createLaboratory } from '../support/harness/laboratory.ts'
import { naive } from '../support/harness/mutating.ts'
import { canary, people } from '../support/harness/people.ts'
import type { Subject, SubjectOptions } from '../support/harness/subject.ts'
import { createWorld } from '../support/harness/world.ts'
import { fates } from '../support/harness/fates.ts'

// One run must have ended before the next one takes the clock, however busy the machine is.
vi.setConfig({ testTimeout: 120_000 })

/** What is broken by a client that does all as `naive` does, but for this. */
async function brokenBy(
  change: (subject: Subject, options: SubjectOptions) => Partial<Subject>,
  backend: Backend = backends.strict,
) {
  const laboratory = createLaboratory()
  try {
    const world = createWorld({
      laboratory,
      seed: 1,
      backend,
      createSubject(options) {
        const subject = naive(options)
        return { ...subject, ...change(subject, options) }
      },
    })
    const tab = world.openTab('tab 1', people.bo)
    await world.settle()
    world.press(tab, 'accept')
    await world.settle()
    world.inspect()
    return world.violations.map(({ invariant }) => invariant)
  } finally {
    laboratory.close()
  }
}

function ask({ client, id }: SubjectOptions, times: number) {
  for (let left = times; left > 0; left -= 1) void client.received?.get(id)
}

describe('the harness', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await brokenBy(() => ({}))).toEqual([])
  })

  it('I1: sees a member who is not told', async () => {
    expect(await brokenBy(() => ({ state: () => 'failed' }))).toEqual(['I1'])
  })

  it('I2: sees one who is told too early', async () => {
    expect(await brokenBy(() => ({ state: () => 'joined' }))).toEqual(['I2'])
  })

  it('I3: sees a second membership', async () => {
    const createServer: Backend['createServer'] = (options) => ({
      ...backends.strict.createServer(options),
      memberships: ({ id }) => (id === people.bo.id ? 2 : 0),
    })
    expect(await brokenBy(() => ({}), { ...backends.strict, createServer })).toEqual(['I3'])
  })

  it('I5: sees a wait for nothing', async () => {
    expect(await brokenBy(() => ({ state: () => 'accepting' }))).toContain('I5')
  })

  it('I6: sees a write that nobody pressed for', async () => {
    const press = ({ client, id }: SubjectOptions) => void client.received?.accept(id).catch(() => {})
    expect(
      await brokenBy((subject, options) => ({ press: (verb) => (subject.press(verb), press(options)) })),
    ).toContain('I6')
  })

  it('I10: sees a word on the console', async () => {
    expect(
      await brokenBy((subject) => ({ press: (verb) => (console.warn('pressed'), subject.press(verb)) })),
    ).toEqual(['I10'])
  })

  it.each([
    ['an address in a key', ['invitation', people.bo.emailAddress], {}],
    ['a ticket in a key', ['invitation', canary], {}],
    ['a ticket in the cache', ['invitation'], { ticket: canary }],
  ])('I11: sees %s', async (_name, queryKey, data) => {
    expect(
      await brokenBy((subject, { queryClient }) => ({
        press(verb) {
          queryClient.setQueryData(queryKey, data)
          subject.press(verb)
        },
      })),
    ).toContain('I11')
  })

  it('I12: sees too many requests', async () => {
    expect(
      await brokenBy((subject, options) => ({ press: (verb) => (ask(options, 20), subject.press(verb)) })),
    ).toEqual(['I12'])
  })

  it('has the 25 fates of the catalogue', () => {
    expect(new Set(fates.map(({ name }) => name)).size).toBe(25)
  })
})
