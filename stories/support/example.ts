const files = import.meta.glob<string>('../examples/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The code of an example, as hosts would write it: without the endings that this repository's imports have. */
export function example(name: string): string {
  const code = files[`../examples/${name}.tsx`] ?? files[`../examples/${name}.ts`]
  return code?.replaceAll(/( from '\.[^']*)\.tsx?'/g, "$1'") ?? ''
}
