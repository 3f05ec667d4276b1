// A page that shows one of Clerk's components, by its name in the address.
import { ClerkProvider, OrganizationList, OrganizationProfile, OrganizationSwitcher } from '@clerk/react'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const components = { OrganizationList, OrganizationProfile, OrganizationSwitcher }
const shown = createElement(components[location.search.slice(1)], { routing: 'hash' })
const publishableKey = `pk_live_${btoa('clerk.example.com$')}`

// Where the proxy is, Clerk's scripts come from, in place of its own servers.
createRoot(document.body).render(
  createElement(ClerkProvider, { publishableKey, proxyUrl: '/__clerk', telemetry: false }, shown),
)
