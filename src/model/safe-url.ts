const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** An absolute http(s) address without a user name or password, which only serve to deceive. */
function parse(value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url && /^https?:$/.test(url.protocol) && !(url.username + url.password) ? url : undefined
}

/**
 * A foreign address that may become a link: `https:`, or `http:` on this machine.
 *
 * @returns The address as the URL parser writes it, or undefined: show it as text then.
 */
export function safeUrl(value: string): string | undefined {
  const url = parse(value)
  return url && (url.protocol === 'https:' || loopback.test(url.hostname)) ? url.href : undefined
}

/**
 * A foreign address that may become the source of an image: `https:`, `http:`, or a path of the host's own.
 *
 * @returns The address, or undefined: show initials then.
 */
export function safeImageUrl(value: string): string | undefined {
  return /^\/[\w.~%-]/.test(value) ? value : parse(value)?.href
}
