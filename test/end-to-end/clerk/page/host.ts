import { Clerk } from '@clerk/clerk-js'
import * as invitekit from 'invitekit/clerk'
import { openPorts } from './ports.ts'

declare global {
  interface Window {
    /** What the server tells the page. */
    host: { publishableKey: string; proxyUrl: string }
    clerk: Clerk
    invitekit: typeof invitekit
    openPorts: typeof openPorts
  }
}

const { publishableKey, proxyUrl } = window.host
const clerk = new Clerk(publishableKey, { proxyUrl })

/** As a host's router does: the page stays. */
const navigate = (to: string) => history.pushState(null, '', to)

await clerk.load({
  telemetry: false,
  routerPush: navigate,
  routerReplace: navigate,
  unsafe_disableDevelopmentModeConsoleWarning: true,
})
Object.assign(window, { clerk, invitekit, openPorts })
document.title = 'Loaded'
