import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { registryBaseColorSchema } from 'shadcn/schema'

const repository = join(import.meta.dirname, '../../..')

/** What a new app has, as Vite's and shadcn's own guides set it up. */
const app: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'fresh-app',
    private: true,
    type: 'module',
    packageManager: 'npm@11.0.0',
    dependencies: { invitekit: '*', react: '^19.0.0', 'react-dom': '^19.0.0' },
    devDependencies: { '@tailwindcss/vite': '^4.0.0', tailwindcss: '^4.0.0', vite: '^8.0.0' },
  }),
  'components.json': JSON.stringify({
    style: 'new-york',
    rsc: false,
    tsx: true,
    tailwind: { config: '', css: 'src/index.css', baseColor: 'neutral', cssVariables: true },
    aliases: { components: '@/components', utils: '@/lib/utils' },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2023',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      strict: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      noEmit: true,
      types: ['vite/client'],
      paths: { '@/*': ['./src/*'] },
    },
    include: ['src'],
  }),
  'vite.config.ts': `
    import tailwindcss from '@tailwindcss/vite'
    import react from '@vitejs/plugin-react'
    export default {
      plugins: [react(), tailwindcss()],
      resolve: { alias: { '@': import.meta.dirname + '/src' } },
    }`,
  'index.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"></head>
    <body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body></html>`,
  'src/index.css': `@import 'tailwindcss';\n:root { --primary: rgb(0, 90, 60); }`,
  'src/main.tsx': `
    import './index.css'
    import { createRoot } from 'react-dom/client'
    import { WithInvitations } from 'invitekit/testing'
    import { AcceptCard } from '@/components/invitekit/accept-card/accept-card'
    import { InvitationList } from '@/components/invitekit/invitation-list/invitation-list'

    const root = document.querySelector('#root')
    if (root) createRoot(root).render(
      <WithInvitations><AcceptCard invitationId="inv_acme" /><InvitationList /></WithInvitations>,
    )`,
  // In the place of the package manager: nothing is installed, and what should have been is written down.
  'bin/npm': `#!/bin/sh\necho "$@" >> "$(dirname "$0")/asked"\n`,
}

/** What the app could have installed; invitekit is there as it is published. */
const packages = [
  '@tailwindcss/vite',
  '@tanstack/react-query',
  '@types/react',
  '@types/react-dom',
  '@vitejs/plugin-react',
  'radix-ui',
  '@tanstack/react-virtual',
  '@tanstack/virtual-core',
  'react',
  'react-dom',
  'tailwindcss',
  'typescript',
  'vite',
]

/** The one thing that the CLI asks its own site for: the colours of a theme. */
const colours = registryBaseColorSchema.parse({
  inlineColors: { light: {}, dark: {} },
  cssVars: {},
  inlineColorsTemplate: '',
  cssVarsTemplate: '',
})

/** A new app in a folder of its own, with what a developer does in it. */
export async function createFreshApp() {
  if (!existsSync(join(repository, 'dist/registry')))
    throw new Error('There is no registry to test. Run npm run build first.')
  const directory = mkdtempSync(join(tmpdir(), 'invitekit-registry-'))
  const path = (file: string) => join(directory, file)
  const write = (file: string, content: string, mode = 0o644) => {
    mkdirSync(dirname(path(file)), { recursive: true })
    writeFileSync(path(file), content, { mode })
  }
  for (const [file, content] of Object.entries(app)) write(file, content, 0o755)
  for (const name of packages) {
    mkdirSync(dirname(path(`node_modules/${name}`)), { recursive: true })
    symlinkSync(join(repository, 'node_modules', name), path(`node_modules/${name}`))
  }
  for (const part of ['package.json', 'dist'])
    cpSync(join(repository, part), path(`node_modules/invitekit/${part}`), { recursive: true })

  const asked: string[] = []
  const site = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.writeHead(url === '/r/colors/neutral.json' ? 200 : 404).end(JSON.stringify(colours))
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const address = site.address()
  const port = address && typeof address === 'object' ? address.port : 0

  /** Runs a script of a package, with nobody there to answer it, and gives what it said. */
  function node(script: string, ...args: string[]): Promise<string> {
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      PATH: [path('bin'), process.env.PATH].join(delimiter),
      REGISTRY_URL: `http://127.0.0.1:${port}/r`,
    }
    return new Promise((resolve, reject) => {
      execFile(process.execPath, [script, ...args], { cwd: directory, env }, (error, stdout, stderr) => {
        if (error) reject(new Error(stdout + stderr, { cause: error }))
        else resolve(stdout + stderr)
      }).stdin?.end()
    })
  }

  return {
    path,
    asked,
    read: (file: string) => readFileSync(path(file), 'utf8'),
    write,
    add: (...names: string[]) =>
      node(
        join(repository, 'node_modules/shadcn/dist/index.js'),
        'add',
        ...names.map((name) => `./node_modules/invitekit/dist/registry/${name}.json`),
      ),
    typecheck: () => node('node_modules/typescript/bin/tsc'),
    build: () => node('node_modules/vite/bin/vite.js', 'build'),
    async remove() {
      await new Promise((resolve) => site.close(resolve))
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
