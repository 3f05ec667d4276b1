export * from './memory.ts'
export { exampleInvitations, exampleNow, exampleOrganization, memoryInvitation } from './testing/fixtures.ts'
export { WithInvitations } from './testing/with-invitations.tsx'
export type { WithInvitationsProps } from './testing/with-invitations.tsx'
