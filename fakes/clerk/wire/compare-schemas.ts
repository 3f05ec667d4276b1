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

/**
 * Where what we send does not fit what is described: each of our alternatives has to fit one of theirs. An object of ours
 * that names no property is not looked into.
 */
export function compareSchemas(
  ours: { schemas: Schemas; schema: Schema },
  theirs: { schemas: Schemas; schema: Schema },
  at: string,
): string[] {
  const options = alternatives(theirs.schemas, theirs.schema)
  return alternatives(ours.schemas, ours.schema).flatMap((one) => {
    const differences = options.map((option) =>
      compareFlat({ ...ours, schema: one }, { ...theirs, schema: option }, at),
    )
    return differences.toSorted((a, b) => a.length - b.length)[0] ?? []
  })
}

function compareFlat(
  ours: { schemas: Schemas; schema: Schema },
  theirs: { schemas: Schemas; schema: Schema },
  at: string,
): string[] {
  const our = flatten(ours.schemas, ours.schema)
  const their = flatten(theirs.schemas, theirs.schema)
  const strange = our.types.filter((type) => !their.types.includes(type))
  // A part that is described by its properties alone is an object.
  if (strange.length > 0 && !(their.types.length === 0 && strange.join() === 'object')) {
    return [`${at}: is ${our.types.join(' or ')}, described as ${their.types.join(' or ')}`]
  }
  return [
    ...compareWords(our.enum, their.enum, at),
    ...compareProperties(our, their, at),
    ...Object.entries(our.properties).flatMap(([name, schema]) => {
      const described = their.properties[name]
      return described
        ? compareSchemas({ ...ours, schema }, { ...theirs, schema: described }, `${at}.${name}`)
        : []
    }),
    ...(our.items && their.items
      ? compareSchemas({ ...ours, schema: our.items }, { ...theirs, schema: their.items }, `${at}[]`)
      : []),
  ]
}

function compareWords(ours: Flat['enum'], theirs: Flat['enum'], at: string): string[] {
  if (!theirs) return []
  if (!ours) return [`${at}: may be anything, described as one of ${theirs.join(', ')}`]
  return [
    ...ours.filter((word) => !theirs.includes(word)).map((word) => `${at}: "${word}" is not described`),
    ...theirs.filter((word) => !ours.includes(word)).map((word) => `${at}: "${word}" is never sent`),
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
