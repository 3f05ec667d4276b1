interface Organization {
  id: string
  name: string
  logo?: string | null | undefined
}

/** better-auth's organization as invitekit's `OrgLogoBadge` takes it. */
export function toOrganizationData({ id, name, logo }: Organization) {
  return { id, name, hasImage: Boolean(logo), imageUrl: logo ?? '' }
}
