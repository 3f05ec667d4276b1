/** Where to sign in, and come back from to a path of this site. */
export function signInPath(next: string): string {
  return `/?${new URLSearchParams({ next }).toString()}`
}

/** A path of this site to go on to; undefined for anything that a browser might take to another one. */
export function readNextPath(value: string | null): string | undefined {
  if (!value?.startsWith('/')) return undefined
  const url = URL.parse(value, location.origin)
  if (url?.origin !== location.origin || url.pathname.startsWith('//')) return undefined
  return url.pathname + url.search + url.hash
}
