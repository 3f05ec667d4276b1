/** Which of the gallery's stories is looked at, and how. */
export interface Look {
  story: (typeof parts)[number] | 'essentials' | 'dialog' | 'everything'
  host: string
  theme: 'light' | 'dark'
  /** Of the window, in pixels. */
  width: number
  direction: 'ltr' | 'rtl'
  forcedColors: 'active' | 'none'
  contrast: 'more' | 'no-preference'
}

/** The stories that show every state of one component. */
export const parts = [
  'accept-card',
  'accept-ticket-card',
  'invitation-list',
  'invite-form',
  'sent-invitations',
  'badges',
] as const

/** How the gallery is looked at first. */
export const usual: Look = {
  story: 'essentials',
  host: 'plain',
  theme: 'light',
  width: 1280,
  direction: 'ltr',
  forcedColors: 'none',
  contrast: 'no-preference',
}

const hosts = ['plain', 'shadcn', 'radix', 'mui', 'bootstrap', 'contrast']
const themes = ['light', 'dark'] as const
const widths = [320, 768]

type Named = [string, Partial<Look>]

/** Every host, light and dark, by the names of the pictures. */
export const inHosts: readonly Named[] = hosts.flatMap((host) =>
  themes.map((theme): Named => [`${host}-${theme}`, { host, theme }]),
)

/** The other ways to look at the plain host. */
export const otherwise: readonly Named[] = [
  ...widths.flatMap((width) => themes.map((theme): Named => [`plain-${theme}-${width}`, { theme, width }])),
  ['plain-light-rtl', { direction: 'rtl' }],
  ['plain-forced-colors', { forcedColors: 'active' }],
  ['plain-more-contrast', { contrast: 'more' }],
]
