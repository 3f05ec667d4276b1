export { createMemoryDatabase } from './adapters/memory/database.ts'
export type {
  MemoryDatabase,
  MemoryDatabaseOptions,
  MemoryFault,
  MemoryInvitation,
  MemoryMail,
  MemoryVerb,
} from './adapters/memory/database.ts'
export { memoryInvitations } from './adapters/memory/memory-invitations.ts'
export type {
  MemoryInvitationsClient,
  MemoryInvitationsOptions,
} from './adapters/memory/memory-invitations.ts'
