import { plainRole } from '../parts/plain-role.ts'

const descriptions = new Map([
  ['member', 'You see the organization and its members.'],
  ['admin', 'You see the organization and its members, and you may invite people and remove them.'],
])

/** What a role of the host's allows. */
export function describeRole(role: string): string | undefined {
  return descriptions.get(plainRole(role))
}
