/** A colour, or its shades, of which 500 is the colour itself. */
type ClerkColor = string | { readonly [shade: number]: string | undefined }

/** What `clerkTheme` reads of Clerk’s `appearance.variables`; the rest has no counterpart here. */
export interface ClerkVariables {
  colorBackground?: ClerkColor
  colorBorder?: ClerkColor
  colorDanger?: ClerkColor
  colorForeground?: ClerkColor
  colorModalBackdrop?: ClerkColor
  colorMuted?: ClerkColor
  colorMutedForeground?: ClerkColor
  colorPrimary?: ClerkColor
  colorPrimaryForeground?: ClerkColor
  colorRing?: ClerkColor
  colorSuccess?: ClerkColor
  colorWarning?: ClerkColor
  borderRadius?: string
  fontFamily?: string
  fontSize?: string | { readonly [size: string]: string | undefined }
  fontWeight?: { readonly [weight: string]: number | string | undefined }
  spacing?: string
}

/** For the `style` of an element around the components, which sets variables and a typeface. */
export interface ClerkTheme {
  fontFamily?: string
  [variable: `--ik-${string}`]: string
}

/**
 * Clerk’s `appearance.variables` as invitekit’s, so that both look alike. What is not given keeps its default.
 * The names are those of Clerk’s UI of 2026. A dark `colorBackground` also takes `data-theme="dark"`, for what Clerk has
 * no variable for.
 *
 * @example clerkTheme({ colorPrimary: '#0f766e' }) // { '--ik-primary': '#0f766e' }
 */
export function clerkTheme(variables: ClerkVariables = {}): ClerkTheme {
  const { borderRadius, fontFamily, fontSize, fontWeight, spacing } = variables
  const text = typeof fontSize === 'object' ? fontSize.md : fontSize
  const theme: Record<`--ik-${string}`, string | number | undefined> = {
    '--ik-card': color(variables.colorBackground),
    '--ik-card-foreground': color(variables.colorForeground),
    '--ik-primary': color(variables.colorPrimary),
    '--ik-primary-foreground': color(variables.colorPrimaryForeground),
    '--ik-muted': color(variables.colorMuted),
    '--ik-muted-foreground': color(variables.colorMutedForeground),
    '--ik-border': color(variables.colorBorder),
    '--ik-input': color(variables.colorBorder),
    '--ik-ring': color(variables.colorRing),
    '--ik-success': color(variables.colorSuccess),
    '--ik-warning': color(variables.colorWarning),
    '--ik-danger': color(variables.colorDanger),
    '--ik-overlay': color(variables.colorModalBackdrop),
    // Clerk names the corner of a button, we that of a card, of which a button takes 0.7.
    '--ik-radius': borderRadius && `calc(${borderRadius} / 0.7)`,
    // Clerk names the size of its running text, which is our small one: 0.875 of ours.
    '--ik-font-size': text && `calc(${text} / 0.875)`,
    '--ik-font-weight-medium': fontWeight?.medium,
    '--ik-font-weight-bold': fontWeight?.semibold,
    // Clerk’s unit is four of ours.
    '--ik-spacing': spacing && `calc(${spacing} / 4)`,
  }
  const given = Object.entries(theme).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return { ...Object.fromEntries(given), ...(fontFamily && { fontFamily }) }
}

function color(value: ClerkColor | undefined): string | undefined {
  return typeof value === 'object' ? value[500] : value
}
