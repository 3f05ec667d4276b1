/**
 * One design token, resolved where it is used: the library's own variable, else the host's shadcn variable,
 * else the library's default for the colour scheme.
 */
export function token(name: string, shadcnName = name): string {
  return `var(--ik-${name}, var(--${shadcnName}, var(--ik-default-${name})))`
}

/** A token that shadcn has no word for: the library's own variable, else its default. */
export function ownToken(name: string): string {
  return `var(--ik-${name}, var(--ik-default-${name}))`
}
