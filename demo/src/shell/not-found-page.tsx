import { Link } from 'react-router'
import { Page } from './page.tsx'

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="Page not found" intro="Nothing is at this address.">
      <Link className="link" to="/">
        Go to the first page
      </Link>
    </Page>
  )
}
