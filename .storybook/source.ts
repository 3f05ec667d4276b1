interface Shown {
  component?: unknown
}

/** A component's own name: that of its function. */
function nameOf(component: unknown): string {
  return typeof component === 'function' ? component.name : ''
}

/** Makes a story's source whole, so that it can be pasted: with the imports that it needs. */
export function withImports(code: string, { component }: Shown): string {
  const name = nameOf(component)
  if (!name || code.includes('import ')) return code
  return `import { ${name} } from 'invitekit'\nimport 'invitekit/styles.css'\n\n${code}`
}
