import { expect, waitFor } from 'storybook/test'

/** Waits until words are said to those who listen to the page. */
export async function hears(words: string): Promise<void> {
  const lines = () =>
    Array.from(document.querySelectorAll('[data-ik-announcer] > *'), ({ textContent }) => textContent)
  await waitFor(() => expect(lines()).toContain(words), { timeout: 5000, interval: 20 })
}
