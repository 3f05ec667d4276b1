import { frame, onStage, rowsOf, sleep, takeShift, timeUntil } from './stage.ts'

/** Presses Accept in a row; once its answer is asked for, answers. Gives the time and what was drawn at each of the two. */
export async function accept(index: number, count = false) {
  const stage = onStage()
  const { backend, contender, container } = stage
  const row = rowsOf(stage)[index]
  const button = [...(row?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Accept')
  if (!row || !button) throw new Error(`Row ${index} can't be accepted.`)
  const before = { ...backend.calls }
  // As a pointer or the Tab key has left it.
  button.focus({ preventScroll: true })
  await frame()
  takeShift()

  const step = async (words: RegExp, setOff: () => void) => {
    window.gc?.()
    if (count) window.renders.start(contender.rows)
    const told = () => words.test(row.textContent ?? '')
    const timing = await timeUntil(container, told, setOff)
    await sleep(count ? 100 : 20)
    await frame()
    return { ...timing, drawn: count ? window.renders.stop() : undefined }
  }
  const pressed = await step(/Joining/, () => button.click())
  while (backend.calls.accept === before.accept) await sleep(5)
  const answered = await step(/joined/i, backend.answer)
  const extra = { list: backend.calls.list - before.list, get: backend.calls.get - before.get }
  return { pressed, answered, extra: extra.list + extra.get, shift: takeShift() }
}

/** Types a text into the field, key by key, and waits until it is looked for; then answers. */
export async function search(text: string, found: number, count = false) {
  const { backend, contender, container } = onStage()
  const field = container.querySelector<HTMLInputElement>('input[type=search]')
  if (!field) throw new Error('There is no field.')
  const asked = backend.calls.search
  const keys: number[] = []
  // React hears of a value only where it has not been set through the element itself.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  field.focus()
  if (count) window.renders.start(contender.rows)
  for (let end = 1; end <= text.length; end += 1) {
    const start = performance.now()
    value?.set?.call(field, text.slice(0, end))
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    // What React draws for it, it draws by the end of this task.
    await Promise.resolve()
    container.getBoundingClientRect()
    keys.push(performance.now() - start)
    await frame()
  }
  const typed = count ? window.renders.stop() : undefined
  while (backend.calls.search === asked) await sleep(10)
  await frame()
  window.gc?.()
  if (count) window.renders.start(contender.rows)
  const label = found.toLocaleString('en')
  const { time } = await timeUntil(container, () => hasCount(container, label), backend.answer)
  await frame()
  return {
    keys,
    time,
    typed,
    drawn: count ? window.renders.stop() : undefined,
    requests: backend.calls.search - asked,
  }
}

/** Both contenders say above their table how many there are. */
function hasCount(container: HTMLElement, label: string): boolean {
  return [...container.querySelectorAll('p')].some(({ textContent }) => textContent?.startsWith(`${label} `))
}

/** Scrolls what scrolls, some pixels with each frame. Gives each frame's time, and how many of them had no row to show. */
export async function scroll(frames: number, pixels: number) {
  const { contender, container } = onStage()
  const box = [...container.querySelectorAll('*')].find(
    (one) => one.scrollHeight > one.clientHeight + 100 && /auto|scroll/.test(getComputedStyle(one).overflowY),
  )
  if (!box) throw new Error('Nothing scrolls.')
  let long = 0
  const observer = new PerformanceObserver((list) => (long += list.getEntries().length))
  observer.observe({ type: 'long-animation-frame' })
  box.scrollTop = 0
  await frame()
  const { left, top, height } = box.getBoundingClientRect()
  const places = [0.25, 0.5, 0.75].map((share) => top + height * share)
  const times: number[] = []
  let blank = 0
  for (let drawn = 0; drawn < frames; drawn += 1) {
    const start = performance.now()
    box.scrollTop += pixels
    await frame()
    times.push(performance.now() - start)
    if (places.some((y) => !document.elementFromPoint(left + 100, y)?.closest(contender.rows))) blank += 1
  }
  await sleep(100)
  observer.disconnect()
  return { times, blank, long }
}
