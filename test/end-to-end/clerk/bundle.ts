import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

function file(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url))
}

/** The page's script, with the real SDK and the library's entries. */
export async function bundle(input: string): Promise<string> {
  const bundled = await rolldown({
    input: file(input),
    platform: 'browser',
    resolve: {
      alias: {
        'invitekit/styles.css': file('src/styles.css'),
        'invitekit/clerk': file('src/clerk.ts'),
        'invitekit/headless': file('src/headless.ts'),
        invitekit: file('src/index.ts'),
      },
    },
    moduleTypes: { '.css': 'empty' },
    transform: { define: { 'process.env.NODE_ENV': '"development"' } },
    onLog: () => {},
  })
  const { output } = await bundled.generate({ format: 'es', codeSplitting: false })
  return output[0].code
}
