/** What an invitee may know of an organization before joining it. */
export interface PublicOrganizationData {
  id: string
  name: string
  /** The organization's name in addresses; null where it has none. */
  slug: string | null
  /** Whether `imageUrl` is a logo of the organization's own, not a generated stand-in. */
  hasImage: boolean
  /** The address of the logo; empty where there is none. Untrusted: show it through `safeImageUrl`. */
  imageUrl: string
}

/** The person who sent an invitation, as far as the backend tells. */
export interface Inviter {
  name?: string | undefined
  emailAddress?: string | undefined
}
