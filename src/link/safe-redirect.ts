export interface SafeRedirectOptions {
  /** The host's own origin: `location.origin`. */
  origin: string
  /** Other origins that may be gone to, such as `https://app.example.com`: compared letter by letter. */
  allow?: readonly string[] | undefined
  /** Where to go instead. @default '/' */
  fallback?: string | undefined
}

/** A path, or an address with its scheme written out, without what parsers read differently: `\` and controls. */
const plain = /^(\/|https?:\/\/)[^\\\p{Cc}]*$/iu
/** What a browser reads as another host, and what a server may turn into that. */
const otherHost = /^\/(\/|%2f|%5c)/i

/**
 * Where to go after accepting, when the address says it: within the host, or to an origin on its list.
 *
 * @returns A path of the host's own, an address of a listed origin, or the fallback.
 */
export function safeRedirect(target: unknown, options: SafeRedirectOptions): string {
  const { origin, allow = [], fallback = '/' } = options
  if (typeof target !== 'string' || !plain.test(target) || !URL.canParse(target, origin)) return fallback
  const url = new URL(target, origin)
  if (url.username + url.password || otherHost.test(url.pathname)) return fallback
  if (url.origin === origin) return url.pathname + url.search + url.hash
  return allow.includes(url.origin) ? url.href : fallback
}
