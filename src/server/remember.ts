/** How many entries a map keeps. */
const most = 10_000

/** Sets the newest entry of a map that stays small: the one that was set longest ago is forgotten. */
export function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
