import { expect, waitFor } from 'storybook/test'

/** Waits until a control that has just appeared takes presses: it lets the rest of a double click pass. */
export async function armed(control: HTMLElement): Promise<HTMLElement> {
  await expect(getComputedStyle(control).pointerEvents).toBe('none')
  return ready(control)
}

/** Waits until a control takes presses. */
export async function ready(control: HTMLElement): Promise<HTMLElement> {
  await waitFor(() => expect(getComputedStyle(control).pointerEvents).toBe('auto'), { timeout: 2000 })
  return control
}
