import type { Server } from 'node:http'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

const demo = join(import.meta.dirname, '..')
const repository = join(demo, '..')

/** How Vite serves the demo's client, with `invitekit` taken from its source, as a part of another server. */
export function viteOptions(server: Server, cache: string): InlineConfig {
  return {
    root: demo,
    configFile: false,
    cacheDir: join(repository, 'node_modules/.vite', cache),
    appType: 'spa',
    logLevel: 'warn',
    clearScreen: false,
    plugins: [react(), tailwindcss()],
    resolve: {
      alias: [
        { find: /^invitekit$/, replacement: join(repository, 'src/index.ts') },
        { find: /^invitekit\/styles\.css$/, replacement: join(repository, 'src/styles.css') },
        { find: /^invitekit\/([\w-]+)$/, replacement: join(repository, 'src/$1.ts') },
      ],
    },
    // Named here because a dependency that Vite discovers later reloads the page in the middle of a visit.
    optimizeDeps: {
      include: [
        'react',
        'react-dom/client',
        'react/jsx-runtime',
        'react/jsx-dev-runtime',
        '@tanstack/react-query',
        'react-router',
        'better-auth/react',
        'better-auth/client/plugins',
        'radix-ui',
        '@tanstack/react-virtual',
        '@clerk/clerk-js',
        '@clerk/react',
        '@clerk/react/errors',
      ],
    },
    server: {
      middlewareMode: true,
      ws: { server },
      watch: { ignored: ['**/.data/**'] },
      // Vite's own list, which this one replaces, and the database.
      fs: {
        deny: ['.env', '.env.*', '*.{crt,pem,key,p12,pfx,cer,der}', '.npmrc', '**/.git/**', '**/.data/**'],
      },
    },
  }
}
