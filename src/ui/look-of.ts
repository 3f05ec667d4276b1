import { hostVariables } from '../theme/token.ts'

/** What a part of the page says of looks: its scheme, its direction, and each variable that a token may come from. */
export interface Look {
  theme: 'light' | 'dark'
  dir: string
  /** Gives an element elsewhere on the page the variables, the typeface and the colour scheme. */
  wear: (element: HTMLElement | null) => void
}

/** The look of a place, for what belongs to it and has to be put elsewhere. */
export function lookOf(place: Element): Look {
  const style = getComputedStyle(place)
  const properties = Object.entries(hostVariables).flatMap(([token, hosts]) =>
    [`ik-${token}`, ...Object.values(hosts)].map((name) => `--${name}`),
  )
  const values = [...properties, 'font-family', 'color-scheme'].map((name) => ({
    name,
    value: style.getPropertyValue(name),
  }))
  return {
    theme: style.getPropertyValue('--ik-scheme') === 'dark' ? 'dark' : 'light',
    dir: style.direction,
    wear: (element) => values.forEach(({ name, value }) => element?.style.setProperty(name, value)),
  }
}
