/** Makes a story's source whole, so that it can be pasted: with the imports that it needs. */
export function withImports(code: string): string {
  // By the code: a build has other names for its functions.
  const name = /^<([A-Z]\w*)/.exec(code)?.[1]
  if (!name || code.includes('import ')) return code
  return `import { ${name} } from 'invitekit'\nimport 'invitekit/styles.css'\n\n${code}`
}
