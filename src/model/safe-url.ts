const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
const anyOrigin = 'https://relative.invalid'

function parse(value: string): URL | undefined {
  try {
    return new URL(value, anyOrigin)
  } catch {
    return undefined
  }
}

/**
 * A foreign address that may become a link: absolute and `https:`, or `http:` on this machine.
 *
 * @returns The address as the URL parser writes it, or undefined: show it as text then.
 */
export function safeUrl(value: string): string | undefined {
  const url = parse(value)
  if (!url || url.origin === anyOrigin || url.username || url.password) return undefined
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname))
    ? url.href
    : undefined
}

/**
 * A foreign address that may become the source of an image: `https:`, `http:`, or a path of the host's own.
 *
 * @returns The address as the URL parser writes it, or undefined: show initials then.
 */
export function safeImageUrl(value: string): string | undefined {
  const url = parse(value)
  if (!url || !value || url.username || url.password) return undefined
  if (url.origin === anyOrigin) return value.startsWith('/') ? url.pathname + url.search : undefined
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
}
