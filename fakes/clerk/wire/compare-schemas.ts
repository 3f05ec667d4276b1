import { resolve } from './open-api.ts'
import type { Schema } from './open-api.ts'

type Schemas = Readonly<Record<string, Schema>>

/** What a schema comes to: its references followed, its parts put together. */
interface Flat {
  types: readonly string[]
  enum?: readonly unknown[] | undefined
  properties: Schemas
  required: readonly string[]
  items?: Schema | undefined
}

function flatten(schemas: Schemas, schema: Schema): Flat {
  const { type, nullable, allOf = [], ...own } = resolve(schemas, schema)
  const parts = allOf.map((part) => flatten(schemas, part))
  const types = typeof type === 'string' ? [type] : (type ?? parts.flatMap((part) => part.types))
  return {
    types: nullable ? [...types, 'null'] : types,
    enum: own.enum ?? parts.find((part) => part.enum)?.enum,
    properties: Object.assign({}, ...parts.map((part) => part.properties), own.properties),
    required: [...parts.flatMap((part) => part.required), ...(own.required ?? [])],
    items: own.items ?? parts.find((part) => part.items)?.items,
  }
}

function alternatives(schemas: Schemas, schema: Schema): readonly Schema[] {
  const { anyOf, oneOf } = resolve(schemas, schema)
  return anyOf ?? oneOf ?? [schema]
}

/** A schema, with those that it refers to. */
export interface Described {
  schemas: Schemas
  schema: Schema
}

/**
 * Where what we send does not fit what is described: each of our alternatives has to fit one of theirs. An object of ours
 * that names no property is not looked into.
 */
export function compareSchemas(ours: Described, theirs: Described, at: string): string[] {
  const our = alternatives(ours.schemas, ours.schema).map((one) => flatten(ours.schemas, one))
  const their = alternatives(theirs.schemas, theirs.schema).map((one) => flatten(theirs.schemas, one))
  return our.flatMap((one) => {
    const match = their.find(({ types }) => isOf(one.types, types))
    if (match) return compareFlat(one, match, { ours: ours.schemas, theirs: theirs.schemas }, at)
    const described = their.flatMap(({ types }) => types).join(' or ')
    return [`${at}: is ${one.types.join(' or ')}, described as ${described}`]
  })
}

/** What is described by its properties alone is an object. */
function isOf(our: readonly string[], their: readonly string[]): boolean {
  const types = their.length === 0 ? ['object'] : their
  return our.every((type) => types.includes(type))
}

function compareFlat(
  our: Flat,
  their: Flat,
  schemas: { ours: Schemas; theirs: Schemas },
  at: string,
): string[] {
  const inside = (schema: Schema | undefined, described: Schema | undefined, where: string) =>
    schema && described
      ? compareSchemas(
          { schemas: schemas.ours, schema },
          { schemas: schemas.theirs, schema: described },
          where,
        )
      : []
  return [
    ...compareWords(our.enum, their.enum, at),
    ...compareProperties(our, their, at),
    ...Object.entries(our.properties).flatMap(([name, schema]) =>
      inside(schema, their.properties[name], `${at}.${name}`),
    ),
    ...inside(our.items, their.items, `${at}[]`),
  ]
}

function compareWords(ours: Flat['enum'], theirs: Flat['enum'], at: string): string[] {
  if (!theirs) return []
  if (!ours) return [`${at}: may be anything, described as one of ${theirs.join(', ')}`]
  return [
    ...ours
      .filter((word) => !theirs.includes(word))
      .map((word) => `${at}: ${JSON.stringify(word)} is not described`),
    ...theirs
      .filter((word) => !ours.includes(word))
      .map((word) => `${at}: ${JSON.stringify(word)} is never sent`),
  ]
}

function compareProperties(our: Flat, their: Flat, at: string): string[] {
  const names = Object.keys(our.properties)
  if (names.length === 0) return []
  return [
    ...names.filter((name) => !(name in their.properties)).map((name) => `${at}.${name}: is not described`),
    ...their.required
      .filter((name) => !our.required.includes(name))
      .map((name) => `${at}.${name}: is required, and not always sent`),
  ]
}
