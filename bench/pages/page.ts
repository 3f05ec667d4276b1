// What every page of the benchmark can do; the address names the contender.
import { accept, scroll, search } from './acts.ts'
import { floorList } from './floor-list.tsx'
import { floorTable } from './floor-table.tsx'
import { floorInbox, open, ourInbox } from './inbox.tsx'
import { comeBack, manyOfOurs } from './many.tsx'
import { ourList, ourTable } from './ours.tsx'
import { pasting } from './pastes.ts'
import { hydrate } from './hydrate.tsx'
import { forget, receivedRecords, sentRecords } from './records.ts'
import { flash, mount, onStage, sleep, unmount } from './stage.ts'
import type { Contender } from './stage.ts'
import { decoding } from './texts.ts'

const contenders = new Map<string | null, Contender>(
  Object.entries({ floorList, ourList, floorTable, ourTable, floorInbox, ourInbox, manyOfOurs }),
)
const contender = contenders.get(new URLSearchParams(location.search).get('contender'))

const bench = {
  unmount,
  accept,
  search,
  scroll,
  open,
  comeBack,
  decoding,
  pasting,
  hydrate,
  sleep,
  forget,
  /** Makes the data before anything is weighed. */
  prepare(length: number) {
    receivedRecords(length)
    sentRecords(length)
  },
  calls: () => onStage().backend.calls,
  mount(length: number, rows: number, count?: boolean) {
    if (!contender) throw new Error('The address names no contender.')
    return mount(contender, length, rows, count)
  },
  /** Mounts and unmounts many times. */
  async repeat(times: number, length: number, rows: number) {
    for (let time = 0; time < times; time += 1) if (contender) await flash(contender, length, rows)
  },
}

Object.assign(window, { bench })
