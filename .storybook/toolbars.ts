import type { Preview } from '@storybook/react-vite'
import { backends } from '../stories/support/backend.ts'
import { networks } from '../stories/support/network.ts'
import { hosts } from './hosts/hosts.ts'
import { languages } from './languages.ts'

function itemsOf(choices: ReadonlyMap<string, { title: string }>) {
  return [...choices].map(([value, { title }]) => ({ value, title }))
}

/** What reviewers can turn: a story starts from its own `globals`, and these are the rest. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  host: {
    description: 'Host: whose page the component is on. Docs pages always show the plain one.',
    toolbar: { icon: 'browser', items: itemsOf(hosts), dynamicTitle: true },
  },
  theme: {
    description: 'Theme: told to the page in the way of its host.',
    toolbar: {
      icon: 'mirror',
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
        { value: 'system', title: 'As the system', icon: 'contrast' },
      ],
      dynamicTitle: true,
    },
  },
  locale: {
    description:
      'Locale: words, dates, times and the direction follow it. Pseudo shows what is no message, and what is cut.',
    toolbar: { icon: 'globe', items: itemsOf(languages), dynamicTitle: true },
  },
  direction: {
    description: 'Direction: the one of the locale, or another.',
    toolbar: {
      icon: 'transfer',
      items: [
        { value: 'auto', title: 'As the locale' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
      dynamicTitle: true,
    },
  },
  backend: {
    description: 'Backend: which verbs there are, and what is told. What was done in the story stays done.',
    toolbar: { icon: 'database', items: itemsOf(backends), dynamicTitle: true },
  },
  network: {
    description: 'Network: what becomes of the next requests. Reload the story to see it load that way.',
    toolbar: { icon: 'lightning', items: itemsOf(networks), dynamicTitle: true },
  },
}

/** Where every toolbar stands at first: nothing is changed by them. */
export const initialGlobals = {
  host: 'plain',
  theme: 'light',
  locale: 'en',
  direction: 'auto',
  backend: 'all',
  network: 'fast',
}
