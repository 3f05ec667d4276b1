// What a hostile backend tells, in every component, for test/end-to-end/csp.test.ts.
import 'invitekit/styles.css'
import { createRoot } from 'react-dom/client'
import { WithInvitations } from 'invitekit/testing'
import { payloads } from '../../support/payloads.ts'
import { foreign, Hostile, hostileClient } from './hostile.tsx'

/** What the page has of its own, and what is set while a dialog is open: by script, which the policy allows. */
const own = [
  '<main>',
  '<main id="page">',
  '<script>',
  '<script src="/hostile-page.js">',
  '<span style="outline: none; opacity: 0; position: fixed; pointer-events: none;">',
  `<div style=${JSON.stringify('font-family: "Times New Roman"; color-scheme: normal; pointer-events: auto;')}>`,
]

declare global {
  interface Window {
    /** How many texts the page shows. */
    payloadCount: number
    /** What is there that no component makes. */
    foreign: () => string[]
  }
}

window.payloadCount = payloads.length
window.foreign = () => foreign(document.body).filter((one) => !own.includes(one))

createRoot(document.getElementById('page') ?? document.body).render(
  <WithInvitations client={hostileClient(payloads)}>
    <Hostile />
  </WithInvitations>,
)
