/** Whether an id can stand in an address's path and mean nothing but itself there. */
export function isSafeId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,128}$/.test(id)
}
