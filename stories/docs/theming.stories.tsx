import type { Meta, StoryObj } from '@storybook/react-vite'
import type { CSSProperties, ReactNode } from 'react'
import { AcceptCard, InvitationList } from 'invitekit'
import { exampleInvitations } from 'invitekit/testing'
import { expect, within } from 'storybook/test'
import { memory, withMemory } from '../support/memory.tsx'

interface Look extends CSSProperties {
  [variable: `--ik-${string}`]: string
}

interface Themed {
  name: string
  look?: Look
  theme?: 'dark'
}

const meta = {
  title: 'Docs/Themes',
  tags: ['!dev', '!autodocs'],
  loaders: [memory({ invitations: exampleInvitations.slice(0, 4) })],
  decorators: [withMemory],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** Components with a look of their own, side by side. */
function Looks({
  looks,
  children,
}: {
  looks: readonly Themed[]
  children: (index: number, name: string) => ReactNode
}) {
  return (
    <div style={{ display: 'grid', gap: 24, gridTemplateColumns: 'repeat(auto-fit, minmax(20rem, 1fr))' }}>
      {looks.map(({ name, look, theme }, index) => (
        <figure key={name} style={{ margin: 0, minWidth: 0 }}>
          <figcaption style={{ marginBottom: 8 }}>{name}</figcaption>
          <div data-theme={theme} style={look}>
            {children(index, name)}
          </div>
        </figure>
      ))}
    </div>
  )
}

const looks: Themed[] = [
  { name: 'Nothing set' },
  { name: 'Teal, square', look: { '--ik-primary': '#0f766e', '--ik-radius': '0.25rem' } },
  {
    name: 'Amber, round, in a serif',
    look: { '--ik-primary': '#fbbf24', '--ik-radius': '1.5rem', fontFamily: 'Georgia, serif' },
  },
  { name: 'Dark, pink', theme: 'dark', look: { '--ik-primary': '#f9a8d4', '--ik-ring': '#f9a8d4' } },
]

/** The same card four times. */
export const Four: Story = {
  render: () => (
    <Looks looks={looks}>
      {(index) => <AcceptCard invitationId={exampleInvitations[index]?.id ?? ''} headingLevel={2} />}
    </Looks>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByRole('heading', { name: 'Join Umbrella Studio' })
    const buttons = canvas.getAllByRole('button', { name: 'Accept invitation' })
    const colors = buttons.map((button) => getComputedStyle(button).backgroundColor)
    await expect(new Set(colors).size).toBe(looks.length)
    await expect(colors[1]).toBe('rgb(15, 118, 110)')
  },
}

const densities: Themed[] = [
  { name: 'As it comes' },
  { name: 'Compact', look: { '--ik-spacing': '0.1875rem', '--ik-font-size': '0.9375rem' } },
]

/** The same list twice. */
export const Dense: Story = {
  render: () => (
    <Looks looks={densities}>
      {(_, name) => <InvitationList aria-labelledby={undefined} aria-label={name} />}
    </Looks>
  ),
  play: async ({ canvasElement }) => {
    const [roomy, compact] = await within(canvasElement).findAllByRole('list')
    await expect(compact?.offsetHeight).toBeLessThan((roomy?.offsetHeight ?? 0) * 0.9)
  },
}
