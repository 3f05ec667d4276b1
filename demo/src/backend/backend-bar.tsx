import { useLocation } from 'react-router'
import { clientSource } from './chosen.ts'
import { backendName, backendNames } from './choice.ts'

/** What the pages are over: the switch to the other backend, the line that differs, and what of it is not real. */
export function BackendBar() {
  const { pathname } = useLocation()
  // What has an id is in one backend alone.
  const [, page = ''] = pathname.split('/')
  // Only who administers asks for an organization.
  const source = page === 'admin' ? clientSource : clientSource.replace(', organizationId', '')
  return (
    <div className="backend-bar">
      <div className="backend-bar-row">
        <nav className="backend-switch" aria-label="Backend">
          <span aria-hidden="true">Backend:</span>
          {Object.entries(backendNames).map(([name, words]) => (
            <a
              key={name}
              className="backend-link"
              // The page is loaded anew: nothing of one backend is left for the other.
              href={`/${page === 'accept' ? '' : page}?backend=${name}`}
              aria-current={name === backendName ? 'true' : undefined}
            >
              {words}
            </a>
          ))}
        </nav>
        <p className="backend-source">
          Client: <code>{source}</code>
        </p>
        {backendName === 'clerk' && (
          <p className="backend-note">
            This Clerk is a fake inside the demo’s own server: nothing is sent to Clerk, and a restart begins
            afresh.
          </p>
        )}
      </div>
    </div>
  )
}
