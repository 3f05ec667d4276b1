// How long reading a paste takes, beside the least that any reading takes; fails where hostile text holds up a page.
import { performance } from 'node:perf_hooks'
import { parseRecipients } from '../src/model/recipients/parse-recipients.ts'

const samples = 31
/** `floors`: for plain lists, which nearly everybody pastes. */
const most = { milliseconds: 50, growth: 2.5, floors: 8 }

/**
 * Splits at the usual separators and looks for an at sign. It does not ask whether that is an address, knows no names,
 * and keeps no text; nothing that reads addresses can do less.
 */
function floor(text) {
  const found = []
  let from = 0
  for (let index = 0; index <= text.length; index += 1) {
    const mark = text[index]
    if (index < text.length && mark !== '\n' && mark !== ',' && mark !== ';' && mark !== ' ') continue
    const word = text.slice(from, index)
    if (word.indexOf('@') > 0) found.push({ emailAddress: word, start: from, end: index })
    from = index + 1
  }
  return found
}

/** Text as long as a number of characters, of one part over and over. */
function repeated(part) {
  return (size) => part.repeat(Math.ceil(size / part.length)).slice(0, size)
}

const texts = {
  'quotes never closed': repeated('"a, '),
  'quotes and at signs': repeated('"@'),
  'doubled quotes': repeated('""'),
  'angle brackets': repeated('<'),
  'at signs': repeated('@'),
  commas: repeated(','),
  'round brackets': repeated('('),
  'halves of addresses': repeated('a@'),
  'halves apart': repeated('a@ '),
  'one long name': (size) => `${repeated('Maya ')(size)}<a@example.com>`,
  'one long word': (size) => `${repeated('a')(size)}@example.com`,
  'dots behind an address': (size) => `a@example.com${repeated('.')(size)}x`,
  'spaces behind an address': (size) => `a@example.com${repeated(' ')(size)}x`,
  'brackets, then an address': (size) => `a@example.com${repeated('(')(size)}b@example.com`,
  'colons, then an address': (size) => `${repeated(':')(size)}b@example.com`,
  'links in a chain': repeated('mailto:a@example.com?cc='),
  'percent signs': repeated('%40'),
  'short lines': repeated('a\n'),
  'heads of tables': repeated('Name,E-mail\n'),
}

/** The best of many runs of each, taken in turns so that a busy moment hits all alike. */
function best(...runs) {
  const times = runs.map(() => Infinity)
  for (let sample = 0; sample < samples; sample += 1)
    runs.forEach((run, index) => {
      const start = performance.now()
      run()
      times[index] = Math.min(times[index], performance.now() - start)
    })
  return times
}

let failed = false

function report(name, time, base, growth) {
  const over =
    growth === undefined ? time / base > most.floors : time > most.milliseconds || growth > most.growth
  failed ||= over
  const columns = [
    `${time.toFixed(2)} ms`,
    `${(time / base).toFixed(1)} x floor`,
    growth && `${growth.toFixed(2)} x per doubling`,
  ]
  const line = [
    over ? 'OVER' : 'ok  ',
    name.padEnd(28),
    ...columns.filter(Boolean).map((column) => column.padStart(12)),
  ]
  process.stdout.write(`${line.join(' ')}\n`)
}

const lists = {
  '10,000 addresses': (address) => `${address}\n`,
  '10,000, with commas': (address) => `${address}, `,
  '10,000, with names': (address) => `Maya Lind <${address}>\n`,
}
for (const [name, write] of Object.entries(lists)) {
  const list = Array.from({ length: 10_000 }, (_, number) => write(`person.${number}@example.com`)).join('')
  const text = list.slice(0, 256 * 1024)
  const [time, base] = best(
    () => parseRecipients(text),
    () => floor(text),
  )
  report(name, time, base)
}

for (const [name, write] of Object.entries(texts)) {
  const half = write(50_000)
  const whole = write(100_000)
  const [small, large, least] = best(
    () => parseRecipients(half),
    () => parseRecipients(whole),
    () => floor(whole),
  )
  // Below half a millisecond the clock says more of itself than of the parser.
  report(name, large, least, large < 0.5 ? 0 : large / small)
}
process.exitCode = failed ? 1 : 0
