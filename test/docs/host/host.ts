import type { InvitationsSession } from 'invitekit/server'

/** Stands for `…`: something of the reader's own. */
export declare const elided: never

/** What the docs take for granted of a host. */
export declare const id: string
export declare const userId: string
export declare const organizationId: string
export declare const link: { ticket: import('invitekit').InvitationTicket }
export declare const Page: import('react').ComponentType
export declare const signOutAndComeBack: () => void
export declare const signInAndComeBackTo: (path: string) => void
export declare const authClient: typeof import('./auth-client.ts').authClient
export declare const organization: typeof import('better-auth/plugins').organization
export declare const render: typeof import('@testing-library/react').render
export declare const clerkClient: import('@clerk/backend').ClerkClient
export declare const authenticate: (request: Request) => Promise<InvitationsSession | null>
export declare const authorize: () => boolean
export declare const roles: { key: string; name: string }[]
export declare const useQuery: typeof import('@tanstack/react-query').useQuery
export declare const queryClient: import('@tanstack/react-query').QueryClient
