import '@fontsource-variable/inter'
import type { Preview } from '@storybook/react-vite'
import { goOffline } from '../stories/support/network.ts'
import { typesAndDefaults } from './arg-types.ts'
import { plain } from './hosts/plain.ts'
import { wear } from './hosts/wear.ts'
import { withImports } from './source.ts'
import { Surface } from './surface.tsx'
import { globalTypes, initialGlobals } from './toolbars.ts'

// Docs pages may show components outside stories.
wear(plain)

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  argTypesEnhancers: [typesAndDefaults],
  // No story begins in another font than the one that it is judged in.
  loaders: [() => document.fonts.load("1rem 'Inter Variable'").then(() => ({}))],
  beforeEach: ({ globals }) => {
    goOffline(globals.network === 'offline')
    return () => goOffline(false)
  },
  parameters: {
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: {
          // A story is a part of a page, not a page.
          region: { enabled: false },
          // Nor is there what a host's link leads to.
          'skip-link': { enabled: false },
          'page-has-heading-one': { enabled: false },
          'landmark-one-main': { enabled: false },
          'target-size': { enabled: true },
          'label-content-name-mismatch': { enabled: true },
          'td-has-header': { enabled: true },
          'focus-order-semantics': { enabled: true },
        },
      },
    },
    layout: 'padded',
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { source: { transform: withImports } },
    viewport: {
      options: {
        phone: { name: 'Phone (320)', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        tablet: { name: 'Tablet (768)', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        desktop: { name: 'Desktop (1280)', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
    options: {
      storySort: {
        order: [
          'Docs',
          [
            'Getting started',
            'Theming',
            'Languages',
            'Headless',
            'Accept links',
            'Sending',
            'Mails',
            'Clerk',
            'Clerk tickets',
            'Server',
            'States',
            'Testing',
            'Reference',
          ],
          'Gallery',
          'Accept card',
          'Accept card, pressed',
          'Accept ticket card',
          'Invitation list',
          'Invitation list, pressed',
          'Invite form',
          'Invite form, sending',
          'Sent invitations',
          'Sent invitations, pressed',
          '*',
          'Toolbars',
        ],
      },
    },
  },
  decorators: [
    (Story, { globals, viewMode }) => (
      <Surface
        host={String(globals.host)}
        theme={String(globals.theme)}
        direction={String(globals.direction)}
        locale={String(globals.locale)}
        wrapped={viewMode === 'docs'}
      >
        <Story />
      </Surface>
    ),
  ],
}

export default preview
