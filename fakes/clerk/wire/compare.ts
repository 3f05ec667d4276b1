import { compareSchemas } from './compare-schemas.ts'
import type { ApiName, Endpoint } from './endpoints.ts'
import { bodySchema, resolve } from './open-api.ts'
import type { OpenApi, Operation, Schema } from './open-api.ts'

/** A description of the wire, such as ours. */
export interface Wire {
  endpoints: readonly Endpoint[]
  schemas: Readonly<Record<string, Schema>>
  /** Differences that are meant, each with its reason. */
  deviations: Readonly<Record<string, string>>
}

/** Where a description differs from the OpenAPI documents and does not say why; and what it excuses in vain. */
export function compareWire(wire: Wire, documents: Readonly<Record<ApiName, OpenApi>>): string[] {
  const found = new Set(
    wire.endpoints.flatMap((endpoint) => compareEndpoint(wire, endpoint, documents[endpoint.api])),
  )
  const excused = Object.keys(wire.deviations)
  return [
    ...[...found].filter((difference) => !excused.includes(difference)),
    ...excused.filter((difference) => !found.has(difference)).map((one) => `No longer so: ${one}`),
  ]
}

function compareEndpoint(wire: Wire, endpoint: Endpoint, document: OpenApi): string[] {
  const at = `${endpoint.api} ${endpoint.method} ${endpoint.path}`
  const operation = document.paths[endpoint.path]?.[endpoint.method.toLowerCase()]
  if (!operation) return [`${at}: is not described`]
  return [
    ...compareRequest(endpoint, operation, document, at),
    ...compareAnswers(wire, endpoint, operation, document, at),
  ]
}

function compareRequest(
  { query = [], body = [] }: Endpoint,
  { parameters = [], requestBody }: Operation,
  { components }: OpenApi,
  at: string,
): string[] {
  const described = parameters
    .map((one) => resolve(components?.parameters, one))
    .filter((one) => one.in === 'query')
    .map(({ name }) => name)
  const schema = bodySchema(requestBody?.content)
  const whole = schema && resolve(components?.schemas, schema)
  const { properties = {}, required = [] } = whole?.items ?? whole ?? {}
  return [
    ...query.filter((name) => !described.includes(name)).map((name) => `${at}: ?${name} is not described`),
    ...body
      .filter((name) => !(name in properties))
      .map((name) => `${at}: the field ${name} is not described`),
    ...required.filter((name) => !body.includes(name)).map((name) => `${at}: the field ${name} is required`),
  ]
}

function compareAnswers(
  { schemas }: Wire,
  { answers, errors }: Endpoint,
  { responses }: Operation,
  { components }: OpenApi,
  at: string,
): string[] {
  const all = [...Object.entries(answers), ...errors.map((status) => [`${status}`, 'Errors'] as const)]
  return all.flatMap(([status, name]) => {
    const described = responses[status]
    if (!described) return [`${at}: the status ${status} is not described`]
    const theirs = bodySchema(resolve(components?.responses, described).content)
    if (name === null || !theirs) return []
    return compareSchemas(
      { schemas, schema: { $ref: name } },
      { schemas: components?.schemas ?? {}, schema: theirs },
      name,
    )
  })
}
