import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { AcceptCard, InvitationList, InviteForm, SentInvitations } from 'invitekit'
import { exampleNow, exampleOrganization, memoryInvitation, memoryInvitations } from 'invitekit/testing'
import { WithInvitations } from 'invitekit/testing'

/** What is on the page, and where on it. */
export interface RootsPage {
  place: 'shadow root' | 'shadow root within another' | 'frame' | 'portal' | 'two roots'
  shows: 'list' | 'card' | 'table' | 'form'
}

const { place, shows }: RootsPage = JSON.parse(document.querySelector('#scene')?.textContent ?? '')
const home = document.querySelector('#root') ?? document.body
const isAdmin = shows === 'table' || shows === 'form'

/** Each root has a backend of its own. */
function client() {
  return memoryInvitations({
    emailAddress: isAdmin ? 'admin@example.com' : 'invitee@example.com',
    invitations: isAdmin ? [memoryInvitation({ emailAddress: 'ann@example.com' })] : [memoryInvitation()],
    clock: () => exampleNow,
    ...(isAdmin && { organization: exampleOrganization() }),
  })
}

const page = () => (
  <WithInvitations client={client()}>
    <button>Before</button>
    {shows === 'list' && <InvitationList />}
    {shows === 'card' && <AcceptCard invitationId="inv_acme" />}
    {shows === 'table' && <SentInvitations />}
    {shows === 'form' && <InviteForm />}
    <button>After</button>
  </WithInvitations>
)

/** A shadow root that has the stylesheet, of which nothing comes from outside. */
async function shadowIn(host: Element | ShadowRoot) {
  const root = host.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(await (await fetch('/styles.css')).text())
  root.adoptedStyleSheets = [sheet]
  return root
}

async function mount() {
  if (place === 'shadow root') return createRoot(await shadowIn(home)).render(page())
  if (place === 'shadow root within another') {
    return createRoot(await shadowIn(await shadowIn(home))).render(page())
  }
  if (place === 'two roots') {
    for (const name of ['one', 'two']) {
      const section = document.createElement('section')
      section.id = name
      createRoot(home.appendChild(section)).render(page())
    }
    return
  }
  if (place === 'portal') {
    const container = document.body.appendChild(document.createElement('aside'))
    container.id = 'container'
    return createRoot(home).render(<>{createPortal(page(), container)}</>)
  }
  const frame = home.appendChild(document.createElement('iframe'))
  frame.style.cssText = 'width: 100%; height: 600px'
  const inner = frame.contentDocument
  const link = document.querySelector('[rel=stylesheet]')
  if (!inner || !link) throw new Error('The frame has no document.')
  inner.head.append(link.cloneNode())
  return createRoot(home.appendChild(document.createElement('div'))).render(createPortal(page(), inner.body))
}

void mount()
