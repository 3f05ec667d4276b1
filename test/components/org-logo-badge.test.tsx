import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { OrgLogoBadge } from 'invitekit'
import { exampleOrganization } from 'invitekit/testing'

const url = 'https://logos.example.com/acme.svg'

function show(imageUrl: string) {
  render(
    <OrgLogoBadge named organization={exampleOrganization({ name: 'Acme', hasImage: true, imageUrl })} />,
  )
  const badge = screen.getByRole('img', { name: 'Acme' })
  return { badge, image: badge.querySelector('img') }
}

/** What a browser tells once it has an image of this width. */
function load(image: HTMLImageElement | null, naturalWidth: number) {
  if (!image) throw new Error('There is no image to load.')
  Object.defineProperty(image, 'naturalWidth', { value: naturalWidth })
  fireEvent.load(image)
}

describe('T02 the address of a logo', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'data:image/png;base64,iVBORw0KGgo=',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/6c1e0a3a',
    'file:///etc/passwd',
    'vbscript:msgbox(1)',
    '//tracker.example.com/pixel.gif',
    '/\\tracker.example.com/pixel.gif',
    'https://example.com@tracker.example.com/pixel.gif',
    'logo.png',
    '',
  ])('T02: %j is asked for by nothing', (imageUrl) => {
    const { badge, image } = show(imageUrl)
    expect(image).toBeNull()
    expect(badge.innerHTML).toBe('A')
    expect([...badge.attributes].filter(({ value }) => value.includes('tracker'))).toEqual([])
  })

  it('T02: is that of an image, which tells nobody where it stands and has no style', () => {
    show(url)
    expect(document.querySelectorAll('[style], style')).toHaveLength(0)
    cleanup()

    const hostile = `${url}") , url(https://tracker.example.com/pixel.gif);background:red`
    const { badge, image } = show(hostile)
    expect(image).toHaveAttribute('referrerpolicy', 'no-referrer')
    expect(new URL(image?.src ?? '').host).toBe('logos.example.com')
    expect(image?.src).not.toMatch(/["\s]/)
    expect(document.querySelectorAll('[style], style')).toHaveLength(0)
    expect([...badge.attributes].filter(({ value }) => value.includes('http'))).toEqual([])
  })
})

describe('F41 a logo', () => {
  it('F41: has its box before it comes, and is not hurried', () => {
    const { image } = show(url)
    expect(image).toHaveAttribute('width', '40')
    expect(image).toHaveAttribute('height', '40')
    expect(image).toHaveAttribute('loading', 'lazy')
    expect(image).toHaveAttribute('alt', '')
  })

  it('F41: takes the place of the initials once it is there', () => {
    const { badge, image } = show(url)
    expect(badge).toHaveTextContent('A')
    load(image, 64)
    expect(badge).toHaveTextContent('')
    expect(badge).toHaveAttribute('data-image', 'loaded')
  })

  it('F41: leaves the initials where it never comes', () => {
    const { badge, image } = show(url)
    if (image) fireEvent.error(image)
    expect(badge).toHaveTextContent('A')
    expect(badge).toHaveAttribute('data-image', 'loading')
  })

  it('F41 T02: leaves the initials where it is a pixel that only counts who looks', () => {
    const { badge, image } = show(url)
    load(image, 1)
    expect(badge).toHaveTextContent('A')
    expect(badge).toHaveAttribute('data-image', 'loading')
  })
})
