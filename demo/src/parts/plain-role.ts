/** A role's key without what Clerk puts before it. */
export function plainRole(key: string): string {
  return key.trim().replace(/^org:/, '')
}
