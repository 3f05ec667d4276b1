/** What the systems that hosts are built with call a token, where they have a word for it. */
interface HostVariables {
  shadcn?: string
  radix?: string
  mui?: string
  bootstrap?: string
}

/**
 * Every token, with its names in shadcn's theme, in the scales of Radix Themes 3, in MUI with `cssVariables` and in
 * Bootstrap 5.3.
 */
export const hostVariables: Record<string, HostVariables> = {
  card: {
    shadcn: 'card',
    radix: 'color-panel-solid',
    mui: 'mui-palette-background-paper',
    bootstrap: 'bs-body-bg',
  },
  'card-foreground': {
    shadcn: 'card-foreground',
    radix: 'gray-12',
    mui: 'mui-palette-text-primary',
    bootstrap: 'bs-body-color',
  },
  primary: {
    shadcn: 'primary',
    radix: 'accent-9',
    mui: 'mui-palette-primary-main',
    bootstrap: 'bs-primary',
  },
  'primary-foreground': {
    shadcn: 'primary-foreground',
    radix: 'accent-contrast',
    mui: 'mui-palette-primary-contrastText',
  },
  muted: {
    shadcn: 'muted',
    radix: 'gray-4',
    mui: 'mui-palette-action-hover',
    bootstrap: 'bs-secondary-bg',
  },
  'muted-foreground': {
    shadcn: 'muted-foreground',
    radix: 'gray-11',
    mui: 'mui-palette-text-secondary',
    bootstrap: 'bs-secondary-color',
  },
  border: {
    shadcn: 'border',
    radix: 'gray-6',
    mui: 'mui-palette-divider',
    bootstrap: 'bs-border-color',
  },
  input: {
    shadcn: 'input',
    radix: 'gray-7',
    mui: 'mui-palette-action-disabled',
    bootstrap: 'bs-border-color',
  },
  success: {
    radix: 'green-11',
    mui: 'mui-palette-Alert-successColor',
    bootstrap: 'bs-success-text-emphasis',
  },
  warning: {
    radix: 'amber-11',
    mui: 'mui-palette-Alert-warningColor',
    bootstrap: 'bs-warning-text-emphasis',
  },
  danger: {
    shadcn: 'destructive',
    radix: 'red-11',
    mui: 'mui-palette-Alert-errorColor',
    bootstrap: 'bs-danger-text-emphasis',
  },
  radius: {
    shadcn: 'radius',
    radix: 'radius-4',
    mui: 'mui-shape-borderRadius',
    bootstrap: 'bs-border-radius-lg',
  },
  ring: {},
  overlay: {},
  shadow: {},
  'ring-width': {},
  'font-size': {},
  'font-weight-medium': {},
  'font-weight-bold': {},
  spacing: {},
  duration: {},
}

/**
 * One design token, resolved where it is used: the library's own variable, else the host's, else the default of
 * `tokens.css`.
 */
export function token(name: string): string {
  const hosts = Object.values(hostVariables[name] ?? {})
  // Black or white on an accent that came alone: see `ui.css`.
  const words = name === 'primary-foreground' ? ['ik-on-primary', ...hosts, 'ik-on-host'] : hosts
  return [`ik-${name}`, ...words].reduceRight(
    (otherwise, variable) => `var(--${variable}, ${otherwise})`,
    `var(--ik-default-${name})`,
  )
}
