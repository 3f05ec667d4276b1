import type { Config } from 'tailwindcss'
import { preset } from './src/theme/preset.ts'

/** What both stylesheets are compiled with; the preset is also what `invitekit/tailwind` exports. */
export default { presets: [preset] } satisfies Partial<Config>
