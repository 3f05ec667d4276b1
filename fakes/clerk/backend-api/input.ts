import { ClerkRefusal } from '../refusal.ts'

type Fields = ReadonlyMap<string, unknown>

function refuse(code: string, field: string): never {
  throw new ClerkRefusal(422, code, { meta: { param_name: field } })
}

/** The fields of a body, each of which has to be known. @throws ClerkRefusal */
export function readBody(body: unknown, known: readonly string[]): Fields {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  if (body !== undefined && !isObject) throw new ClerkRefusal(400, 'request_body_invalid')
  const fields = new Map(Object.entries(Object(body)))
  for (const name of fields.keys()) if (!known.includes(name)) refuse('form_param_unknown', name)
  return fields
}

/** The items of a bulk call: 1 to 10. @throws ClerkRefusal */
export function readBulk(body: unknown): readonly unknown[] {
  if (!Array.isArray(body)) throw new ClerkRefusal(400, 'request_body_invalid')
  if (body.length === 0) refuse('form_param_missing', 'data')
  if (body.length > 10) refuse('form_param_array_size_exceeded', 'data')
  return body
}

/** @throws ClerkRefusal */
export function requiredText(fields: Fields, name: string): string {
  return optionalText(fields, name) ?? refuse('form_param_missing', name)
}

/** @throws ClerkRefusal */
export function optionalText(fields: Fields, name: string): string | undefined {
  const value = fields.get(name) ?? undefined
  if (value === undefined || typeof value === 'string') return value
  return refuse('form_param_type_invalid', name)
}

/** @throws ClerkRefusal */
export function optionalFlag(fields: Fields, name: string): boolean | undefined {
  const value = fields.get(name) ?? undefined
  if (value === undefined || typeof value === 'boolean') return value
  return refuse('form_param_type_invalid', name)
}

/** @throws ClerkRefusal */
export function optionalObject(fields: Fields, name: string): Record<string, unknown> | undefined {
  const value = fields.get(name) ?? undefined
  if (value === undefined) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('form_param_type_invalid', name)
  }
  return { ...value }
}

/** A whole number between two others. @throws ClerkRefusal */
export function optionalNumber(
  value: unknown,
  name: string,
  least: number,
  most: number,
): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) refuse('form_param_type_invalid', name)
  return value < least || value > most ? refuse('form_param_value_invalid', name) : value
}

/** One of these words. @throws ClerkRefusal */
export function oneOf<Word extends string>(words: readonly Word[], value: string, name: string): Word {
  return words.find((word) => word === value) ?? refuse('form_param_value_invalid', name)
}
