import { Link } from 'react-router'

/** The host's name, which leads to the first page. */
export function Brand() {
  return (
    <Link className="brand" to="/">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="M3 8h18v4H3z" fill="currentColor" />
        <path d="M6 12v8M18 12v8M6 16h12" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="m9 8 2-4h2l2 4" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      Workbench
    </Link>
  )
}
