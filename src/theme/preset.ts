import { ownToken, token } from './token.ts'

const radius = token('radius')

/** invitekit's design tokens as a Tailwind preset, for hosts that want to use them in their own classes. */
export const preset = {
  theme: {
    extend: {
      colors: {
        background: token('background'),
        foreground: token('foreground'),
        card: { DEFAULT: token('card'), foreground: token('card-foreground') },
        primary: { DEFAULT: token('primary'), foreground: token('primary-foreground') },
        muted: { DEFAULT: token('muted'), foreground: token('muted-foreground') },
        border: token('border'),
        input: token('input'),
        ring: token('ring'),
        success: ownToken('success'),
        warning: ownToken('warning'),
        danger: token('danger', 'destructive'),
      },
      borderRadius: {
        lg: `calc(${radius} + 2px)`,
        md: `calc(${radius} - 2px)`,
        sm: `calc(${radius} - 4px)`,
      },
    },
  },
}
