import { inspect } from 'node:util'

/** All that printing, copying, logging or walking through a value tells of it. */
export function told(value: unknown): string {
  const all = {
    depth: Infinity,
    showHidden: true,
    getters: true,
    maxStringLength: null,
    maxArrayLength: null,
  }
  return [inspect(value, all), inspect(value), json(value), String(value), ...members(value, new Set())].join(
    '\n',
  )
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}

/** Every property, own or inherited, enumerable or not. */
function members(value: unknown, seen: Set<object>): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const own = Reflect.ownKeys(value).flatMap((key) => {
    const member: unknown = Reflect.get(value, key)
    return [String(key), inspect(member), ...members(member, seen)]
  })
  const parent: unknown = Object.getPrototypeOf(value)
  return parent === Object.prototype ? own : [...own, ...members(parent, seen)]
}
