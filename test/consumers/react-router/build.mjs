import { spawnSync } from 'node:child_process'

// In development React says more of what a server has drawn otherwise: of attributes, too.
for (const NODE_ENV of ['production', 'development']) {
  const { status } = spawnSync('react-router', ['build', 'react-router'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV },
  })
  if (status !== 0) process.exit(1)
}
