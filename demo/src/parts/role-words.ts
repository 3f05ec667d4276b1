const words = new Map([
  ['owner', 'Owner'],
  ['admin', 'Admin'],
  ['member', 'Member'],
])

/** A role in words; better-auth joins several by commas. */
export function roleWords(role: string): string {
  return role
    .split(',')
    .map((key) => words.get(key.trim()) ?? key.trim())
    .join(', ')
}
