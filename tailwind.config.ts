import type { Config } from 'tailwindcss'
import { theme } from './src/theme/preset.ts'

/** What the stylesheet is compiled with: its utilities are the tokens. */
export default { theme: { extend: theme } } satisfies Partial<Config>
