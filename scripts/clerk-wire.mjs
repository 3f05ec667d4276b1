// Our description of Clerk's wire against the OpenAPI descriptions of it, where those are beside the project.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compareWire } from '../fakes/clerk/wire/compare.ts'
import { deviations } from '../fakes/clerk/wire/deviations.ts'
import { endpoints } from '../fakes/clerk/wire/endpoints.ts'
import { schemas } from '../fakes/clerk/wire/schemas.ts'

const directory = new URL('../../shared/fixtures/clerk/', import.meta.url)
const files = ['frontend', 'backend'].map((api) => [
  api,
  new URL(`${api}-api-invitations.openapi.json`, directory),
])

if (files.every(([, file]) => existsSync(file))) {
  const documents = Object.fromEntries(
    files.map(([api, file]) => [api, JSON.parse(readFileSync(file, 'utf8'))]),
  )
  const differences = compareWire({ endpoints, schemas, deviations }, documents)
  for (const difference of differences) console.error(difference)
  if (differences.length > 0) {
    console.error(
      `\n${differences.length} differences. What is meant belongs into fakes/clerk/wire/deviations.ts, with its reason.`,
    )
    process.exitCode = 1
  } else {
    console.log(
      `Clerk's wire: ${endpoints.length} endpoints are as described, but for ${Object.keys(deviations).length} deviations with a reason.`,
    )
  }
} else {
  console.log(`Clerk's OpenAPI files are not in ${fileURLToPath(directory)}: nothing was compared.`)
}
