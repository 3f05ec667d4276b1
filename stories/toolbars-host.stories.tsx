import type { Meta, StoryObj } from '@storybook/react-vite'
import { AcceptCard, InvitationList } from 'invitekit'
import { expect, screen, userEvent, within } from 'storybook/test'
import { list } from './support/list.tsx'
import { rowOf } from './support/row.ts'

/** That these toolbars do what they say. */
const meta = {
  ...list,
  title: 'Toolbars/Host, theme and locale',
  component: InvitationList,
  tags: ['!autodocs'],
} satisfies Meta<typeof InvitationList>

export default meta
type Story = StoryObj<typeof meta>

/** A colour as red, green and blue, however it was written. */
function pixels(colour: string): number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('No canvas.')
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
}

/** What a background comes to at some place of the page. */
function backgroundOf(element: Element): number[] {
  return pixels(getComputedStyle(element).backgroundColor)
}

/** The page and our rows are dark, and what is pressed has the host's own colour. */
function darkIn(host: string, primary: string): Story {
  return {
    globals: { host, theme: 'dark' },
    play: async (context) => {
      const row = await rowOf(context, 'Acme')
      const section = row.closest('ul') ?? row
      await expect(Math.max(...backgroundOf(document.documentElement))).toBeLessThan(64)
      await expect(Math.max(...backgroundOf(section))).toBeLessThan(64)
      await expect(Math.min(...pixels(getComputedStyle(row).color))).toBeGreaterThan(160)
      const probe = row.appendChild(document.createElement('i'))
      probe.style.backgroundColor = primary
      const expected = backgroundOf(probe)
      probe.remove()
      await expect(backgroundOf(within(row).getByRole('button', { name: /^Accept/ }))).toEqual(expected)
    },
  }
}

export const DarkPlain: Story = darkIn('plain', 'var(--ik-default-primary)')
export const DarkShadcn: Story = darkIn('shadcn', 'oklch(0.922 0 0)')
export const DarkRadixThemes: Story = darkIn('radix', 'var(--plum-9)')
export const DarkMui: Story = darkIn('mui', '#4db6ac')
export const DarkBootstrap: Story = darkIn('bootstrap', '#0d6efd')
export const DarkHighContrast: Story = darkIn('contrast', '#ffe100')

/** Bootstrap's rules for bare elements don't reach ours. */
export const Bootstrap: Story = {
  globals: { host: 'bootstrap' },
  play: async (context) => {
    const row = await rowOf(context, 'Acme')
    const bare = document.body.appendChild(document.createElement('h3'))
    const theirs = getComputedStyle(bare).marginBottom
    bare.remove()
    await expect(theirs).toBe('8px')
    await expect(getComputedStyle(within(row).getByRole('heading')).marginBottom).toBe('0px')
    await expect(getComputedStyle(row.closest('ul') ?? row).paddingInlineStart).toBe('0px')
    const button = getComputedStyle(within(row).getByRole('button', { name: /^Accept/ }))
    await expect(Number.parseFloat(button.paddingInlineStart)).toBeGreaterThan(8)
    await expect(button.borderTopLeftRadius).not.toBe('0px')
    await expect(button.fontFamily).toContain('Inter')
  },
}

/** What opens over the page stays within the host's theme. */
export const DialogInRadixThemes: Story = {
  render: () => <AcceptCard invitationId="inv_acme" />,
  globals: { host: 'radix', theme: 'dark' },
  play: async (context) => {
    const canvas = within(context.canvasElement)
    const press = await canvas.findByRole('button', { name: /^Decline/ })
    const card = canvas.getByRole('article')
    await userEvent.click(press)
    const dialog = await screen.findByRole('alertdialog')
    await expect(backgroundOf(dialog)).toEqual(backgroundOf(card))
    await expect(Math.max(...backgroundOf(dialog))).toBeLessThan(64)
  },
}

/** The locale leads dates, times and the direction. */
export const Arabic: Story = {
  globals: { locale: 'ar' },
  play: async (context) => {
    const row = await rowOf(context, 'Acme')
    await expect(row).toHaveTextContent('قبل يومين')
    await expect(getComputedStyle(row).direction).toBe('rtl')
  },
}

export const ArabicLeftToRight: Story = {
  globals: { locale: 'ar', direction: 'ltr' },
  play: async (context) => {
    const row = await rowOf(context, 'Acme')
    await expect(row).toHaveTextContent('قبل يومين')
    await expect(getComputedStyle(row).direction).toBe('ltr')
  },
}
