import { NavLink, Outlet } from 'react-router'
import { BackendBar } from '../backend/backend-bar.tsx'
import { Brand } from './brand.tsx'
import { Inbox } from './inbox.tsx'
import { PersonLink } from './person-link.tsx'
import { ThemeToggle } from './theme-toggle.tsx'

const destinations = [
  { to: '/invitations', label: 'Invitations' },
  { to: '/organizations', label: 'Organizations' },
  { to: '/admin', label: 'Admin' },
  { to: '/outbox', label: 'Outbox' },
] as const

/** What stands around the pages: the backend, the way to all of them, the theme, and who is signed in. */
export function Shell() {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <BackendBar />
      <header className="topbar">
        <div className="topbar-row">
          <Brand />
          <nav className="nav" aria-label="Main">
            {destinations.map(({ to, label }) => (
              <NavLink key={to} className="nav-link" to={to}>
                {label}
              </NavLink>
            ))}
          </nav>
          <div className="topbar-end">
            <Inbox />
            <ThemeToggle />
            <PersonLink />
          </div>
        </div>
      </header>
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}
