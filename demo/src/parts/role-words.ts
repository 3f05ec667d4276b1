import { plainRole } from './plain-role.ts'

const words = new Map([
  ['owner', 'Owner'],
  ['admin', 'Admin'],
  ['member', 'Member'],
])

/** A role in words; better-auth joins several by commas. */
export function roleWords(role: string): string {
  return role
    .split(',')
    .map((key) => words.get(plainRole(key)) ?? key.trim())
    .join(', ')
}
