import { QueryClient } from '@tanstack/react-query'

/** The page's cache. The server is this machine: a read that fails says so at once, and offers to try again. */
export const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
