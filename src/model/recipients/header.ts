import { marksOf, splitCells } from './cells.ts'

/** Which columns a table has. */
export interface Header {
  marks: RegExp
  names: number[]
  role: number
}

const address = /mail|courriel|correo|почт|メール|邮|郵|메일|بريد/i
const name = /^(?!.*(compan|org|team|user|mail|role)).*(na+m|nom|apell|имя|名|이름|اسم)/i
const role = /(^|[\s_"])ru?[oôó]l|papel|роль|役|角色|역할|دور/i

/** The columns that a line without an address names; undefined where it is no header row. */
export function readHeader(line: string): Header | undefined {
  if (!address.test(line)) return undefined
  const [separator = ','] = /[\t;|]/.exec(line) ?? []
  const marks = marksOf(separator)
  const words = splitCells(line, 0, marks).map(({ text }) => text)
  // Longer ones are prose.
  if (!words.some((word) => word.length < 40 && address.test(word))) return undefined
  return {
    marks,
    names: words.flatMap((word, column) => (name.test(word) ? column : [])),
    role: words.findIndex((word) => role.test(word)),
  }
}
