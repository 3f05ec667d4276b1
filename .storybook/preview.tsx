import '../src/styles.css'
import './preview.css'
import type { Preview } from '@storybook/react-vite'
import { Surface } from './surface.tsx'

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { theme: 'light', direction: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'paintbrush', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  parameters: {
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: {
          // A story is a part of a page, not a page.
          region: { enabled: false },
          'page-has-heading-one': { enabled: false },
          'landmark-one-main': { enabled: false },
          'target-size': { enabled: true },
          'label-content-name-mismatch': { enabled: true },
        },
      },
    },
    layout: 'padded',
    backgrounds: { disable: true },
    controls: { expanded: true },
  },
  decorators: [
    (Story, { globals, viewMode }) => (
      <Surface
        theme={String(globals.theme)}
        direction={String(globals.direction)}
        wrapped={viewMode === 'docs'}
      >
        <Story />
      </Surface>
    ),
  ],
}

export default preview
