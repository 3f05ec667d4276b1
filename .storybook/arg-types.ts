import type { ArgTypesEnhancer } from 'storybook/internal/types'

/** What react-docgen has found of a component's properties. */
interface Documented {
  __docgenInfo?: { props?: Record<string, { tsType?: { name: string; raw?: string } }> }
}

function docgenOf(component: unknown): NonNullable<Documented['__docgenInfo']>['props'] {
  const { __docgenInfo }: Documented = Object(component)
  return __docgenInfo?.props
}

/** What can be changed by hand, by the name of its type; functions and elements can't. */
const controls: Record<string, 'boolean' | 'number' | 'text'> = {
  boolean: 'boolean',
  number: 'number',
  string: 'text',
}

/** Where a description names the default, at its end. */
const defaultTag = /\s*@default\s+([\s\S]+)$/

/** A type as it is written, on one line; what may be left out need not say `undefined`. */
function tidy(raw: string): string {
  return raw
    .replaceAll(/\s+/g, ' ')
    .replace(/^\| /, '')
    .replace(/ \| undefined$/, '')
    .replace(/^\((\([^()]*\) => .+)\)$/, '$1')
}

/**
 * Prints each property's type as it is written, where Storybook would say `union`, and its default in the column for
 * that. What a story file says of a type stays.
 */
export const typesAndDefaults: ArgTypesEnhancer = ({ argTypes, component }) => {
  const props = docgenOf(component)
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { name: found, raw } = props?.[name]?.tsType ?? {}
      const isFound = argType.table?.type?.summary === found
      const written = argType.description ?? ''
      const [tag, value] = defaultTag.exec(written) ?? []
      const table = {
        ...argType.table,
        ...(isFound && raw && { type: { summary: tidy(raw) } }),
        ...(value && { defaultValue: { summary: value } }),
      }
      const type = found && controls[found]
      return [
        name,
        {
          ...argType,
          ...(tag && { description: written.replace(tag, '') }),
          ...(found && !argType.control && { control: type ? { type } : { disable: true as const } }),
          table,
        },
      ]
    }),
  )
}
