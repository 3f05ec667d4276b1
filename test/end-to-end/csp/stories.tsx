// Every story, for test/end-to-end/csp.test.ts to play one after the other.
import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import preview from '../../../.storybook/preview.tsx'

type StoryFile = Parameters<typeof composeStories>[0]

interface Story {
  run: (context: { canvasElement: HTMLElement | null }) => Promise<void>
}

declare global {
  interface Window {
    /** The names of all stories. */
    stories: readonly string[]
    /** Takes the story before from the page, loads this one, shows it and plays it; gives what went wrong. */
    playStory: (name: string) => Promise<string | undefined>
  }
}

setProjectAnnotations([preview])
// Several pages begin at once, on as many cores as there are: the first story of each takes its time.
configure({ asyncUtilTimeout: 10_000 })

const files = import.meta.glob<StoryFile>('../../../stories/*.stories.tsx', { eager: true })
const stories = new Map(
  Object.entries(files).flatMap(([path, file]) => {
    const composed: Record<string, Story> = composeStories(file)
    return Object.entries(composed).map(([name, story]): [string, Story] => [
      `${path.replace(/.*\/|\.stories\.tsx/g, '')} ${name}`,
      story,
    ])
  }),
)

window.stories = [...stories.keys()]
window.playStory = async (name) => {
  try {
    await stories.get(name)?.run({ canvasElement: document.getElementById('page') })
    return undefined
  } catch (error) {
    return String(error)
  }
}
