const files = import.meta.glob<string>('../examples/*.tsx', { query: '?raw', import: 'default', eager: true })

/** The code of an example, as hosts would write it: without the endings that this repository's imports have. */
export function example(name: string): string {
  return files[`../examples/${name}.tsx`]?.replaceAll(/( from '\.[^']*)\.tsx?'/g, "$1'") ?? ''
}
