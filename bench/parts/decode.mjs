import { ratio } from '../tools/report.mjs'

export const title = 'Decoding 10,000 records'
export const floor = `In the browser; the floor is \`JSON.parse\` alone. Under the strict content security policy (\`default-src 'self'\`) nothing
can be evaluated.`

/** Decodes with the decoders of both adapters that read JSON. */
export async function run({ open }) {
  const rows = []
  for (const [search, policy] of [
    ['', ''],
    ['&strict', ', strict policy'],
  ]) {
    const page = await open('', search)
    const { http, betterAuth } = await page.run('decoding')
    rows.push(
      ratio(`HTTP adapter${policy}`, ...http, 2),
      ratio(`better-auth adapter${policy}`, ...betterAuth, 2),
    )
    await page.close()
  }
  return rows
}
