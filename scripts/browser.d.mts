export function findBrowser(env?: NodeJS.ProcessEnv): string | null
export const browserArgs: string[]
