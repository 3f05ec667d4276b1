// Every story, the gallery's and the docs' too, to be checked one after the other: see test/end-to-end/a11y.
// The page's address says in which globals: /checked-stories?locale=de&theme=system
import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import axe from 'axe-core'
import type { CheckResult, RunOptions } from 'axe-core'
import { configure } from 'storybook/test'
import preview from '../../../.storybook/preview.tsx'

type StoryFile = Parameters<typeof composeStories>[0]

interface Story {
  id: string
  run: (context: { canvasElement: HTMLElement | null }) => Promise<void>
}

/** One thing that axe has found fault with, or could not decide. */
export interface AxeFinding {
  rule: string
  /** Whether axe is not sure. */
  undecided: boolean
  /** Where it is: the beginning of its markup. */
  markup: string
  /** What axe says of it. */
  reason: string
}

declare global {
  interface Window {
    /** The ids of all stories. */
    storyIds: readonly string[]
    /** Shows a story, and plays it if that is asked for. Words are looked for in English alone. */
    showStory: (id: string, played: boolean) => Promise<void>
    /** Has axe check the page as it is, by the rules that Storybook's panel has. */
    checkPage: () => Promise<AxeFinding[]>
  }
}

setProjectAnnotations([preview, { initialGlobals: Object.fromEntries(new URLSearchParams(location.search)) }])
configure({ asyncUtilTimeout: 20_000 })

const files = Object.values(import.meta.glob<StoryFile>('../../../stories/**/*.stories.tsx', { eager: true }))

function byId(all: readonly StoryFile[]): Map<string, Story> {
  return new Map(
    all.flatMap((file) => {
      const composed: Record<string, Story> = composeStories(file)
      return Object.values(composed).map((story): [string, Story] => [story.id, story])
    }),
  )
}

function unplayed(file: StoryFile): StoryFile {
  const still = Object.entries(file).map(([name, part]) => [
    name,
    Object.assign({}, part, { play: undefined }),
  ])
  return Object.assign({}, file, Object.fromEntries(still))
}

const stories = byId(files)
const unplayedStories = byId(files.map(unplayed))

window.storyIds = [...stories.keys()]

window.showStory = async (id, played) => {
  const story = (played ? stories : unplayedStories).get(id)
  if (!story) throw new Error(`There is no story ${id}.`)
  await story.run({ canvasElement: document.getElementById('page') })
}

window.checkPage = async () => {
  const isForced = matchMedia('(forced-colors: active)').matches
  const { rules, ...others }: RunOptions = preview.parameters?.['a11y']?.options ?? {}
  const options: RunOptions = {
    ...others,
    // Axe reads `-webkit-text-fill-color`, where Chromium tells the colour from before it was forced.
    rules: { ...rules, ...(isForced && { 'color-contrast': { enabled: false } }) },
    resultTypes: ['violations', 'incomplete'],
  }
  const { violations, incomplete } = await axe.run(document, options)
  const unsure = incomplete.filter(({ id }) => id === 'color-contrast')
  const found = [...violations, ...unsure].flatMap((result) =>
    result.nodes.map((node) => ({
      rule: result.id,
      undecided: unsure.includes(result),
      markup: node.html.slice(0, 200),
      reason: [...node.any, ...node.all, ...node.none].map(said).join(' '),
    })),
  )
  return isForced ? [...found, ...unforced()] : found
}

const systemColors = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ButtonFace', 'ButtonText', 'Field']
  .concat(['FieldText', 'Highlight', 'HighlightText', 'GrayText', 'Mark', 'MarkText', 'ActiveText'])
  .map((name) => name.toLowerCase())

/** Texts whose colour is not one of the reader's, or is the one behind them. */
function unforced(): AxeFinding[] {
  const probe = document.body.appendChild(document.createElement('i'))
  const allowed = systemColors.map((name) => {
    probe.style.color = name
    return getComputedStyle(probe).color
  })
  probe.remove()
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter(({ childNodes }) => [...childNodes].some((node) => node instanceof Text && node.data.trim()))
    .flatMap((element) => {
      const { color } = getComputedStyle(element)
      const reason = allowed.includes(color) ? '' : `${color} is not a system colour`
      const fault = color === behind(element) ? `${color} is the colour behind it, too` : reason
      return fault
        ? [
            {
              rule: 'forced-colors',
              undecided: false,
              markup: element.outerHTML.slice(0, 200),
              reason: fault,
            },
          ]
        : []
    })
}

/** What one check says, and what else it says it of. */
function said({ message, relatedNodes = [] }: CheckResult): string {
  return [message, ...relatedNodes.slice(0, 3).map(({ html }) => html.slice(0, 120))].join('\n    ')
}

/** The first colour behind a text that lets nothing through. */
function behind(element: Element | null): string {
  if (!element) return ''
  const { backgroundColor } = getComputedStyle(element)
  return backgroundColor.startsWith('rgb(') ? backgroundColor : behind(element.parentElement)
}
