export { preset as default } from './theme/preset.ts'
