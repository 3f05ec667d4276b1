/** The value of a key that has to be there. */
export function mustGet<Value>(values: ReadonlyMap<string, Value>, key: string) {
  const value = values.get(key)
  if (value === undefined) throw new Error(`The demo's seed names "${key}", which it never makes.`)
  return value
}
