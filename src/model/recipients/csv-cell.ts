/** What a spreadsheet begins a formula with, half and full width; also behind what it takes away in front of it. */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u

/** A cell of RFC 4180 that no spreadsheet takes for a formula. */
export function csvCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
