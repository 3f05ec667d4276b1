import { token } from './token.ts'

const colors = [
  'card',
  'card-foreground',
  'primary',
  'primary-foreground',
  'muted',
  'muted-foreground',
  'border',
  'input',
  'ring',
  'success',
  'warning',
  'danger',
  'overlay',
] as const

const radius = token('radius')
const fontSize = token('font-size')

/** A part of the size of ordinary text, with the line height that is in proportion. */
function text(part: number, lineHeight: number): [string, { lineHeight: string }] {
  return [`calc(${fontSize} * ${part})`, { lineHeight: String(lineHeight) }]
}

/** The tokens by Tailwind's own names, which the library's stylesheet is written with. */
export const theme = {
  colors: Object.fromEntries(colors.map((color) => [color, token(color)])),
  borderRadius: {
    sm: `calc(${radius} * 0.5)`,
    md: `calc(${radius} * 0.7)`,
    lg: radius,
  },
  boxShadow: { card: token('shadow') },
  fontSize: {
    xs: text(0.75, 1.4),
    sm: text(0.875, 1.45),
    base: text(1, 1.5),
    lg: text(1.125, 1.4),
    xl: text(1.375, 1.3),
  },
  fontWeight: { medium: token('font-weight-medium'), bold: token('font-weight-bold') },
}

/** Names that can't be taken for the host's own: `bg-ik-primary`, `rounded-ik-lg`, `shadow-ik-card`. */
function prefixed<Value>(group: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(group).map(([name, value]) => [`ik-${name}`, value]))
}

/** invitekit's design tokens as a Tailwind preset, for hosts that want them in their own classes. */
export const preset = {
  theme: {
    extend: {
      colors: prefixed(theme.colors),
      borderRadius: prefixed(theme.borderRadius),
      boxShadow: prefixed(theme.boxShadow),
    },
  },
}
