import type { ReactNode } from 'react'
import { BackendBar } from '../backend/backend-bar.tsx'
import { Brand } from '../shell/brand.tsx'
import { PersonLink } from '../shell/person-link.tsx'
import { ThemeToggle } from '../shell/theme-toggle.tsx'

/** What stands around an invitation that a mail has led to: as little as can be. */
export function AcceptFrame({ signIn, children }: { signIn: string; children: ReactNode }) {
  return (
    <div className="accept-page">
      <title>Invitation – Workbench</title>
      <BackendBar />
      <header className="accept-page-bar">
        <Brand />
        <div className="topbar-end">
          <ThemeToggle />
          <PersonLink to={signIn} />
        </div>
      </header>
      <main className="accept-page-content">{children}</main>
    </div>
  )
}
