import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: '.',
  buildDirectory: `../.build/react-router/${process.env.NODE_ENV}`,
} satisfies Config
