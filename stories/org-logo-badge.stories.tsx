import type { Meta, StoryObj } from '@storybook/react-vite'
import { OrgLogoBadge } from 'invitekit'
import { exampleOrganization } from 'invitekit/testing'
import { expect, waitFor, within } from 'storybook/test'

const logo = { hasImage: true, imageUrl: '/logos/acme.svg' }

const meta = {
  title: 'Org logo badge',
  component: OrgLogoBadge,
  args: { organization: exampleOrganization(logo) },
  argTypes: {
    size: {
      control: 'inline-radio',
      options: ['sm', 'md', 'lg'],
      table: { type: { summary: "'sm' | 'md' | 'lg'" } },
    },
  },
} satisfies Meta<typeof OrgLogoBadge>

export default meta
type Story = StoryObj<typeof meta>

export const Logo: Story = {
  play: async ({ canvasElement }) => {
    const badge = canvasElement.querySelector('[data-slot=ik-org-logo-badge]')
    await waitFor(() => expect(badge).toHaveAttribute('data-image', 'loaded'))
    await expect(badge).toHaveTextContent('')
  },
}

export const Initials: Story = { args: { organization: exampleOrganization({ name: 'Umbrella Studio' }) } }

export const Small: Story = { args: { size: 'sm' } }

export const Large: Story = { args: { size: 'lg' } }

/** Alone, the badge has the organization's name for those who don't see it. */
export const Named: Story = {
  args: { named: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('img', { name: 'Acme' })).toBeVisible()
  },
}

/** The image does not exist: the initials stay. */
export const Missing: Story = {
  args: { organization: exampleOrganization({ hasImage: true, imageUrl: '/logos/none.svg' }) },
  play: async ({ canvasElement }) => {
    const badge = canvasElement.querySelector('[data-slot=ik-org-logo-badge]')
    const image = badge?.querySelector('img')
    await waitFor(() => expect(image?.complete).toBe(true))
    await expect(image).not.toBeVisible()
    await expect(badge).toHaveTextContent('A')
  },
}

/** Not an address that an image may come from: nothing is asked for. */
export const UnsafeAddress: Story = {
  args: { organization: exampleOrganization({ hasImage: true, imageUrl: 'javascript:alert(1)' }) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('img')).toBeNull()
  },
}

/** Eight hues, taken from the organization's id; letters of any script, and never half an emoji. */
export const Hues: Story = {
  render: () => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {['Acme', 'Ünal & Co', '東京 企画', 'نخيل', '👩🏽‍🚀 Orbit', '42 North', 'Žižkov', 'Ωmega', ''].map(
        (name, i) => (
          <OrgLogoBadge key={name} organization={exampleOrganization({ id: String(i), name })} />
        ),
      )}
    </div>
  ),
}

export const Dark: Story = { ...Hues, globals: { theme: 'dark' } }
