import { join } from 'node:path'
import { dataDirectory } from './data-directory.ts'

const port = Number(process.env.PORT || 3000)

if (!process.getBuiltinModule('node:sqlite')) {
  exit(`Node ${process.versions.node} has no node:sqlite. Use \`npm start\`: Node 24 comes with \`npm ci\`.`)
}
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  exit(`PORT is "${process.env.PORT}", which is no port. Try: PORT=3001 npm start`)
}

// Imported late, since it needs node:sqlite.
const { startDemo } = await import('./app.ts')
const demo = await startDemo({ port, databaseFile: join(dataDirectory, 'demo.sqlite') }).catch(explain)

console.log(`
  invitekit demo   ${demo.url}

  Sign in as anyone on the first page. Data stays between starts; to begin afresh: npm run demo:reset
  The switch on top puts the same pages over Clerk: a fake of its API in this server, new at every start.
  Ctrl-C ends it.
`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await demo.close()
    process.exit()
  })
}

function explain(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    exit(`Port ${port} is taken by another program. Use another one: PORT=${port + 1} npm start`)
  }
  throw error
}

function exit(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
