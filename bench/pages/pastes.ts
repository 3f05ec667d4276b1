// How long reading a paste takes, in a browser or in Node.
import { parseRecipients } from '../../src/model/recipients/parse-recipients.ts'
import { parseLinearly } from './floor-parser.ts'
import { timesOf } from './texts.ts'

/**
 * Splits at the usual separators and looks for an at sign. It does not ask whether that is an address, knows no names,
 * and keeps no text; nothing that reads addresses can do less.
 */
function split(text: string) {
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
function repeated(part: string): (size: number) => string {
  return (size) => part.repeat(Math.ceil(size / part.length)).slice(0, size)
}

const hostile = {
  'quotes never closed': repeated('"a, '),
  'quotes and at signs': repeated('"@'),
  'doubled quotes': repeated('""'),
  'angle brackets': repeated('<'),
  'at signs': repeated('@'),
  commas: repeated(','),
  'round brackets': repeated('('),
  'halves of addresses': repeated('a@'),
  'halves apart': repeated('a@ '),
  'one long name': (size: number) => `${repeated('Maya ')(size)}<a@example.com>`,
  'one long word': (size: number) => `${repeated('a')(size)}@example.com`,
  'dots behind an address': (size: number) => `a@example.com${repeated('.')(size)}x`,
  'spaces behind an address': (size: number) => `a@example.com${repeated(' ')(size)}x`,
  'brackets, then an address': (size: number) => `a@example.com${repeated('(')(size)}b@example.com`,
  'colons, then an address': (size: number) => `${repeated(':')(size)}b@example.com`,
  'links in a chain': repeated('mailto:a@example.com?cc='),
  'percent signs': repeated('%40'),
  'short lines': repeated('a\n'),
  'heads of tables': repeated('Name,E-mail\n'),
}

const lists = {
  'one a line': (address: string) => `${address}\n`,
  'with commas': (address: string) => `${address}, `,
  'with names': (address: string) => `Maya Lind <${address}>\n`,
}

/** 10,000 addresses by both floors and by ours, and 100,000 characters that are made to take long. */
export function pasting(samples = 31) {
  return {
    lists: Object.entries(lists).map(([name, write]) => {
      const list = Array.from({ length: 10_000 }, (_, index) => write(`person.${index}@example.com`)).join('')
      // As much as is read of a paste.
      const text = list.slice(0, 256 * 1024)
      const [splitting, floor, ours] = timesOf(
        samples,
        () => split(text),
        () => parseLinearly(text),
        () => parseRecipients(text),
      )
      return { name, splitting, floor, ours }
    }),
    hostile: Object.entries(hostile).map(([name, write]) => {
      const [small, whole] = [write(10_000), write(100_000)]
      const [tenth = [], time = []] = timesOf(
        samples,
        () => parseRecipients(small),
        () => parseRecipients(whole),
      )
      return { name, tenth: Math.min(...tenth), time: Math.min(...time) }
    }),
  }
}
