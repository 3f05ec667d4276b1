import { safeRedirect } from 'invitekit/headless'

/** Where to sign in, and come back from to a path of this site. */
export function signInPath(next: string): string {
  return `/?${new URLSearchParams({ next }).toString()}`
}

/** A path of this site to go on to; undefined for anything that a browser might take to another one. */
export function readNextPath(value: string | null): string | undefined {
  return safeRedirect(value, { origin: location.origin, fallback: '' }) || undefined
}
