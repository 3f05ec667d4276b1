import {
  en,
  AcceptCard,
  InvitationList,
  InvitationListItem,
  InvitationStatusBadge,
  OrgLogoBadge,
} from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations } from 'invitekit/testing'
import type { MemoryInvitation } from 'invitekit/testing'

/** What a backend tells hides other things that it tells: the odd variant shows those. */
export type Variant = 'plain' | 'odd'

/**
 * An invitation with the same text in every field. The odd one has a role's name, which hides the role, a status
 * that nobody knows, which hides the buttons, and an inviter without a name, which shows the address alone.
 */
function hostileInvitation(text: string, variant: Variant): MemoryInvitation {
  const odd = variant === 'odd'
  return memoryInvitation({
    id: `${text}${odd ? ' ' : ''}`,
    publicOrganizationData: { id: text, name: text, slug: text, hasImage: true, imageUrl: text },
    publicMetadata: { [text]: text },
    role: text,
    inviter: odd ? { emailAddress: text } : { name: text, emailAddress: text },
    ...(odd && { roleName: text, status: text }),
  })
}

/** A backend that tells every text in every field. */
export function hostileClient(texts: readonly string[], variants: readonly Variant[] = ['plain', 'odd']) {
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: texts.flatMap((text) => variants.map((variant) => hostileInvitation(text, variant))),
    clock: () => exampleNow,
  })
  const { list } = client.received
  client.received.list = async (...query) => {
    const page = await list(...query)
    return { ...page, items: page.items.map((item) => ({ ...item, emailAddress: item.id })) }
  }
  return client
}

function openOrganization() {
  return <a href="/organization">Open</a>
}

/** Every component that shows something of a received invitation, for each that there is. */
export function Hostile() {
  return (
    <InvitationList pageSize={1000}>
      {(invitation) => (
        <>
          <InvitationListItem invitation={invitation} openOrganization={openOrganization} />
          <li>
            <AcceptCard invitation={invitation} openOrganization={openOrganization} />
            <OrgLogoBadge organization={invitation.publicOrganizationData} named />
            <InvitationStatusBadge status={invitation.status} />
          </li>
        </>
      )}
    </InvitationList>
  )
}

/** All that the components make. Whatever else is there was made from a text. */
const elements =
  'section ul li article header div p span bdi dl dt dd time img h1 h2 h3 button a details summary'.split(' ')
const attributes =
  'id role tabindex lang hidden type form title dir datetime alt width height loading referrerpolicy src href'.split(
    ' ',
  )

/** Where an image may come from, seen from a page of the host's: the web, or the host itself. */
function allowed(url: string): boolean {
  const host = 'https://host.example'
  const { protocol, origin } = new URL(url, host)
  return /^(https?:\/\/)/.test(url) ? /^https?:$/.test(protocol) : url.startsWith('/') && origin === host
}

/** The card's one word for a page without scripts: React leaves it to servers, and empty here. */
function isOurNoScript({ localName, textContent, parentElement }: Element): boolean {
  const ours = parentElement?.getAttribute('data-slot') === 'ik-accept-card'
  return localName === 'noscript' && ours && ['', en.noScript].includes(textContent ?? '')
}

/** What is there that no component makes: elements, attributes, addresses. */
export function foreign(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(elements.includes(element.localName) || isOurNoScript(element) ? [] : [`<${element.localName}>`]),
    ...[...element.attributes].flatMap(({ name, value }) => {
      // A page may have the announcer without the stylesheet: its looks are set by script.
      if (name === 'style' && element.matches('[data-ik-announcer]')) return []
      const harmful =
        !(attributes.includes(name) || /^(data|aria)-/.test(name)) ||
        (name === 'id' && !/^(radix-)?_r/i.test(value)) ||
        (name === 'href' && value !== '/organization') ||
        (name === 'src' && !allowed(value))
      return harmful ? [`<${element.localName} ${name}=${JSON.stringify(value)}>`] : []
    }),
  ])
}
