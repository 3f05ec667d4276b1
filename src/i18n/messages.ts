import type { en } from './en/en.ts'

/** Every text of the interface, under a key that says what it says. */
export interface Messages extends Omit<typeof en, 'roles'> {
  /** Names of roles, by their key. A role that is not here is shown by its key. */
  roles: Record<string, string>
}
