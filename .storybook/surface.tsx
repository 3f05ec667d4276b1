import { MessagesProvider } from 'invitekit'
import { useLayoutEffect, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { hosts } from './hosts/hosts.ts'
import { plain } from './hosts/plain.ts'
import { tell, wear } from './hosts/wear.ts'
import { languages } from './languages.ts'

interface SurfaceProps {
  host: string
  theme: string
  direction: string
  locale: string
  /** On a docs page many stories share one document, so each gets a wrapper of its own, and none gets a host. */
  wrapped: boolean
  children: ReactNode
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

function subscribe(onChange: () => void) {
  prefersDark.addEventListener('change', onChange)
  return () => prefersDark.removeEventListener('change', onChange)
}

/** Puts the toolbar's host, theme, language and direction on the page, where overlays see them too. */
export function Surface({ host: name, theme, direction, locale, wrapped, children }: SurfaceProps) {
  const systemIsDark = useSyncExternalStore(subscribe, () => prefersDark.matches)
  const scheme = theme === 'dark' || (theme === 'system' && systemIsDark) ? 'dark' : 'light'
  const host = (!wrapped && hosts.get(name)) || plain
  const language = languages.get(locale)
  const dir = direction === 'auto' ? (language?.direction ?? 'ltr') : direction
  const { Frame } = host

  useLayoutEffect(() => {
    wear(host)
    if (wrapped) return undefined
    document.documentElement.dir = dir
    document.documentElement.lang = locale
    return tell(host, { chosen: theme, scheme })
  }, [host, theme, scheme, dir, locale, wrapped])

  const story = (
    <MessagesProvider locale={language?.format ?? locale} {...(language && { messages: language.messages })}>
      {children}
    </MessagesProvider>
  )
  if (!wrapped) return Frame ? <Frame scheme={scheme}>{story}</Frame> : story
  return (
    <div className="story-surface" data-theme={theme} dir={dir} lang={locale}>
      {story}
    </div>
  )
}
