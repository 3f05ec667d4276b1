import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'

addons.setConfig({
  // Folders and components in one order: docs pages come first.
  sidebar: { showRoots: false },
  theme: create({
    base: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'invitekit',
    brandUrl: './',
  }),
})
