import { within } from 'storybook/test'

/** The row of an organization in the list, once it is there. */
export async function rowOf(
  { canvasElement }: { canvasElement: HTMLElement },
  organization: string,
): Promise<HTMLElement> {
  const heading = await within(canvasElement).findByRole('heading', { name: organization }, { timeout: 5000 })
  const row = heading.closest('li')
  if (!row) throw new Error(`No row tells of ${organization}.`)
  return row
}
