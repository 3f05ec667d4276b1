import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const canary = `sk_test_${'canary'.repeat(5)}`

/** A host: what it shows, what it keeps on its server, and mistakes that it could make. */
const files = {
  'main.ts': `
    import { InvitationList, InvitationsProvider } from 'invitekit'
    import { clerkInvitations } from 'invitekit/clerk'
    import { httpInvitations } from 'invitekit/http'
    console.log(InvitationList, InvitationsProvider, clerkInvitations, httpInvitations)`,
  'server.ts': `
    import { createClerkClient } from '@clerk/backend'
    import { clerkBackendInvitations, createInvitationsHandler } from 'invitekit/server'
    const clerk = createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY ?? '${canary}' })
    console.log(createInvitationsHandler({
      backend: clerkBackendInvitations(clerk, { scope: 'organization' }),
      authenticate: () => null,
      authorize: () => false,
      roles: [],
    }))`,
  'mistake.ts': `import './server.ts'`,
  'namespace.ts': `import * as server from 'invitekit/server'; console.log(server.createInvitationsHandler)`,
  'dynamic.ts': `import('invitekit/server').then(console.log)`,
}

/** What must not get out, in letters that a server's own build has. */
const secrets = [canary, 'CLERK_SECRET_KEY', 'api.clerk.com', 'Pass one, such as clerkBackendInvitations']

let app: string

beforeAll(() => {
  if (!existsSync(join(repository, 'dist/server/server-only.js')))
    throw new Error('There is no package to test. Run npm run build first.')
  mkdirSync(join(repository, '.cache'), { recursive: true })
  app = mkdtempSync(join(repository, '.cache/bundle-host-'))
  mkdirSync(join(app, 'node_modules'))
  symlinkSync(repository, join(app, 'node_modules/invitekit'), 'junction')
  for (const [name, content] of Object.entries(files)) writeFileSync(join(app, name), content)
  return () => rmSync(app, { recursive: true })
})

/** The host, as Vite builds it: its code, and the modules of ours in it. */
async function bundle(name: keyof typeof files, ssr = false) {
  const built = await build({
    root: app,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, ssr, rolldownOptions: { input: join(app, name) } },
    ssr: { noExternal: true },
  })
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const code = chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n')
  const modules = chunks.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []))
  return { code, modules: modules.filter((id) => id.startsWith(join(repository, 'dist'))) }
}

const serverModule = /dist\/(server\.js|server\/|adapters\/[\w-]+\/backend\/)/

describe('T11: what a host builds for browsers', () => {
  it('has nothing of the server’s in it', async () => {
    const { code, modules } = await bundle('main.ts')
    expect(modules).toContain(join(repository, 'dist/adapters/http/http-invitations.js'))
    expect(modules.filter((id) => serverModule.test(id))).toEqual([])
    expect(secrets.filter((secret) => code.includes(secret))).toEqual([])
  })

  it('would be noticed: the server’s own build has it all', async () => {
    const { code, modules } = await bundle('server.ts', true)
    expect(modules).toContain(join(repository, 'dist/server/create-invitations-handler.js'))
    expect(secrets.filter((secret) => code.includes(secret))).toEqual(secrets)
  })

  it('can’t be built where it takes the server’s module along', async () => {
    await expect(bundle('mistake.ts')).rejects.toThrow(
      /"createInvitationsHandler" is not exported by .*server-only/,
    )
  })

  it.each(['namespace.ts', 'dynamic.ts'] as const)('has no server code in it by way of %s', async (name) => {
    const { code, modules } = await bundle(name)
    const found = modules.filter((id) => serverModule.test(id) && !id.endsWith('server-only.js'))
    expect([found, secrets.filter((secret) => code.includes(secret))]).toEqual([[], []])
  })

  it('keeps the stub that throws, also where the bundler could drop it', async () => {
    const { code } = await bundle('namespace.ts')
    expect(code).toContain('import it on your server alone')
  })

  it('throws where it asks for the server’s module all the same', async () => {
    const { modules } = await bundle('dynamic.ts')
    expect(modules).toEqual([join(repository, 'dist/server/server-only.js')])
    const url = pathToFileURL(modules[0] ?? '').href
    await expect(import(/* @vite-ignore */ url)).rejects.toThrow('import it on your server alone')
  })
})

/** Which of our modules an environment with these conditions takes for `invitekit/server`, and what else it needs. */
async function take(...conditionNames: string[]) {
  const needed: string[] = []
  const built = await rolldown({
    input: join(app, 'namespace.ts'),
    platform: 'neutral',
    treeshake: false,
    resolve: { conditionNames },
    logLevel: 'silent',
  })
  const { output } = await built.generate()
  for (const chunk of output)
    if (chunk.type === 'chunk') needed.push(...chunk.imports, ...chunk.dynamicImports)
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  const entry = modules.find((id) => /dist\/server(\/server-only)?\.js$/.test(id)) ?? ''
  return { entry: entry.replace(join(repository, 'dist/'), ''), modules, needed }
}

describe('T11: invitekit/server', () => {
  it.each([
    ['workerd under Wrangler', ['workerd', 'worker', 'browser', 'import']],
    ['Next on the edge', ['edge-light', 'worker', 'browser', 'module', 'import']],
    ['Next on Node', ['react-server', 'node', 'import']],
    ['server components anywhere', ['react-server', 'browser', 'import']],
    ['Node', ['node', 'import', 'module-sync']],
    ['Bun', ['bun', 'node', 'import']],
    ['Deno', ['deno', 'node', 'import']],
    ['an environment that says nothing of itself', ['import']],
  ])('is itself in %s', async (_, conditions) => {
    expect((await take(...conditions)).entry).toBe('server.js')
  })

  it.each([
    ['Vite', ['module', 'browser', 'production', 'import']],
    ['webpack and Next', ['browser', 'module', 'import', 'webpack', 'production']],
    ['tests in jsdom', ['browser', 'require']],
    ['a browser’s worker', ['worker', 'browser', 'import']],
  ])('is not in browsers, by %s', async (_, conditions) => {
    expect((await take(...conditions)).entry).toBe('server/server-only.js')
  })

  it('F71: needs nothing but what every runtime has: no package, and nothing of Node’s or React’s', async () => {
    const { modules, needed } = await take('workerd', 'import')
    expect(needed).toEqual([])
    expect(modules.filter((id) => !id.startsWith(join(repository, 'dist')))).toEqual([
      join(app, 'namespace.ts'),
    ])
    expect(modules.length).toBeGreaterThan(20)
  })
})
