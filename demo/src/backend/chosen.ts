import type { Backend } from './backend.ts'
import { backendName } from './choice.ts'

const [chosen, { default: source }] =
  backendName === 'clerk'
    ? await Promise.all([import('./clerk.tsx'), import('./clerk.tsx?raw')])
    : await Promise.all([import('./better-auth.ts'), import('./better-auth.ts?raw')])

/** The backend that this page is over. The other one's code is not loaded. */
export const backend: Backend = chosen.backend

/** The words of the backend's file that make invitekit's client: the line that a host changes. */
export const [clientSource = ''] = /\b(betterAuthInvitations|clerkInvitationsStore)\(.+\)/.exec(source) ?? []
