import { createBackend } from './backend.ts'
import type { Backend } from './backend.ts'

/** What is measured: ours, or the floor that it is held against. */
export interface Contender {
  /** The selector of one row. */
  rows: string
  /** Draws it over this backend, and gives what takes it away again. */
  mount: (container: HTMLElement, backend: Backend) => () => void
}

/** What was drawn between two moments, counted in React's own tree. */
interface Drawn {
  components: number
  commits: number
  /** Rows in which any component was drawn. */
  rows: number
}

declare global {
  interface Window {
    renders: { start: (rows: string) => void; stop: () => Drawn }
    gc?: () => void
  }
}

/** A contender that is on the page. */
export interface Stage {
  contender: Contender
  container: HTMLElement
  backend: Backend
  unmount: () => void
}

let stage: Stage | undefined
let moved = 0

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) moved += 'value' in entry ? Number(entry.value) : 0
}).observe({ type: 'layout-shift' })

/** How far things on the page have moved since this was asked last. */
export function takeShift(): number {
  const shift = moved
  moved = 0
  return shift
}

/** What is on the page. @throws Error – where nothing is. */
export function onStage(): Stage {
  if (!stage) throw new Error('Nothing is mounted.')
  return stage
}

/** The rows that are there. */
export function rowsOf({ container, contender }: Stage): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(contender.rows)]
}

/** Resolves once the next frame has been drawn. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        port1.close()
        resolve()
      })
      port1.start()
      port2.postMessage(null)
    })
  })
}

/** Resolves after some time, in milliseconds. */
export function sleep(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}

/**
 * Sets something off, and gives the milliseconds until the page is as it is waited for, with its layout.
 *
 * @throws Error – where it is not so within a minute.
 */
export async function timeUntil(
  container: HTMLElement,
  isThere: () => boolean,
  setOff: () => void,
): Promise<{ time: number; sameTask: boolean }> {
  let taskIsOver = false
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    taskIsOver = true
    port1.close()
  })
  port1.start()
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(look)
    const timer = setTimeout(() => {
      observer.disconnect()
      reject(new Error(`Not there: ${container.textContent?.slice(0, 200)}`))
    }, 60_000)
    observer.observe(container, { childList: true, subtree: true, attributes: true, characterData: true })
    const start = performance.now()
    setOff()
    port2.postMessage(null)

    function look() {
      const drawn = performance.now()
      const sameTask = !taskIsOver
      if (!isThere()) return
      observer.disconnect()
      clearTimeout(timer)
      const before = performance.now()
      container.getBoundingClientRect()
      resolve({ time: drawn - start + performance.now() - before, sameTask })
    }
  })
}

/** Draws a contender with so many invitations. @param rows How many rows have to be there. @param count Counts what is drawn. */
export async function mount(contender: Contender, length: number, rows: number, count = false) {
  const backend = createBackend(length)
  const container = document.createElement('div')
  document.body.append(container)
  takeShift()
  if (count) window.renders.start(contender.rows)
  const isThere = () => container.querySelectorAll(contender.rows).length >= rows
  const { time } = await timeUntil(container, isThere, () => {
    stage = { contender, container, backend, unmount: contender.mount(container, backend) }
  })
  await frame()
  await frame()
  return {
    time,
    elements: container.querySelectorAll('*').length,
    shown: container.querySelectorAll(contender.rows).length,
    shift: takeShift(),
    lists: backend.calls.list + backend.calls.sent,
    drawn: count ? window.renders.stop() : undefined,
  }
}

/** Takes away what is on the page. */
export async function unmount() {
  const { container, unmount: leave } = onStage()
  leave()
  container.remove()
  stage = undefined
  await frame()
}

/** Draws a contender, waits for its rows, and takes it away again, without waiting for a frame. */
export async function flash(contender: Contender, length: number, rows: number) {
  const backend = createBackend(length)
  const container = document.createElement('div')
  document.body.append(container)
  const left = { now: () => {} }
  const isThere = () => container.querySelectorAll(contender.rows).length >= rows
  await timeUntil(container, isThere, () => (left.now = contender.mount(container, backend)))
  left.now()
  container.remove()
  await sleep(0)
}
