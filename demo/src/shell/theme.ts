const key = 'workbench-theme'

/** How the page is coloured. */
export type Theme = 'light' | 'dark'

/** The theme chosen before, else the system's. */
export function readTheme(): Theme {
  const chosen = localStorage.getItem(key)
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Colours the page; host.css and invitekit both read the attribute. */
export function applyTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme
}

/** Keeps the theme for the next visit. */
export function keepTheme(theme: Theme) {
  localStorage.setItem(key, theme)
}
