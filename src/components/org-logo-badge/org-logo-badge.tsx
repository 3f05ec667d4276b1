'use client'
import { useState } from 'react'
import type { ComponentProps } from 'react'
import { displayText, initials } from '../../model/display-text.ts'
import type { PublicOrganizationData } from '../../model/organization.ts'
import { safeImageUrl } from '../../model/safe-url.ts'

/** Width and height in pixels; the stylesheet has the same. */
const pixels = { sm: 24, md: 40, lg: 64 } as const

export interface OrgLogoBadgeProps extends Omit<ComponentProps<'span'>, 'children'> {
  organization: Pick<PublicOrganizationData, 'id' | 'name' | 'hasImage' | 'imageUrl'>
  /** 24, 40 or 64 pixels. @default 'md' */
  size?: keyof typeof pixels
  /** Gives the badge the organization's name, for where the name does not stand beside it. @default false */
  named?: boolean
  /** The address of the logo at a width in pixels, where the image host can resize: for dense screens. */
  resize?: (image: { url: string; width: number }) => string
}

/** The organization's logo in a fixed box; its initials where there is no logo, or none that loads. */
export function OrgLogoBadge({
  organization: { id, name, hasImage, imageUrl },
  size = 'md',
  named = false,
  resize,
  ...props
}: OrgLogoBadgeProps) {
  const url = hasImage ? safeImageUrl(imageUrl) : undefined
  const [loaded, setLoaded] = useState<string>()
  const image = url && (url === loaded ? 'loaded' : 'loading')
  const width = pixels[size]

  return (
    <span
      data-slot="ik-org-logo-badge"
      data-size={size}
      data-hue={hueOf(id)}
      data-image={image}
      {...(named ? { role: 'img', 'aria-label': displayText(name) } : { 'aria-hidden': true })}
      {...props}
    >
      {image !== 'loaded' && (initials(name) || '?')}
      {url && (
        <img
          key={url}
          data-slot="ik-org-logo-badge-image"
          src={resize ? resize({ url, width }) : url}
          srcSet={resize && `${resize({ url, width: width * 2 })} 2x`}
          alt=""
          width={width}
          height={width}
          loading="lazy"
          referrerPolicy="no-referrer"
          // One pixel wide, it is there to count who looks.
          onLoad={({ currentTarget }) => currentTarget.naturalWidth === 1 || setLoaded(url)}
          ref={(element) => {
            // On a page from a server, the image may be there before anybody listens.
            if (element?.complete && element.naturalWidth > 1) setLoaded(url)
          }}
        />
      )}
    </span>
  )
}

/** One of eight hues, the same for an organization wherever it is shown. */
function hueOf(id: string): number {
  return id.split('').reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 8
}
