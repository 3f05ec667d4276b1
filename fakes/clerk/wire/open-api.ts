/** As much of an OpenAPI 3.0 description as is read here. */
export interface OpenApi {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  components?: {
    schemas?: Named<Schema>
    parameters?: Named<Parameter>
    responses?: Named<Answer>
  }
}

type Named<Part> = Readonly<Record<string, Part>>
type Content = Named<{ schema: Schema }>

export interface Operation {
  parameters?: readonly Parameter[]
  requestBody?: { content: Content }
  responses: Named<Answer>
}

interface Parameter {
  $ref?: string
  name?: string
  in?: string
}

interface Answer {
  $ref?: string
  content?: Content
}

/** A schema: of JSON Schema, as ours are, or of OpenAPI 3.0, which says `nullable`. */
export interface Schema {
  $ref?: string
  type?: string | readonly string[]
  nullable?: boolean
  enum?: readonly unknown[]
  properties?: Named<Schema>
  required?: readonly string[]
  additionalProperties?: unknown
  items?: Schema
  allOf?: readonly Schema[]
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
}

/** What a reference stands for, among the parts of its kind; anything else is what it is. */
export function resolve<Part extends { $ref?: string }>(parts: Named<Part> | undefined, part: Part): Part {
  if (part.$ref === undefined) return part
  const found = parts?.[part.$ref.split('/').at(-1) ?? '']
  if (!found) throw new Error(`${part.$ref} is not there.`)
  return resolve(parts, found)
}

/** The schema of a body, in whatever format it travels. */
export function bodySchema(content: Content | undefined): Schema | undefined {
  return Object.values(content ?? {})[0]?.schema
}
