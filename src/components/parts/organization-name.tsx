'use client'
import { acceptance } from '../../i18n/en/acceptance.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { PublicOrganizationData } from '../../model/organization.ts'

/** The organization's name as plain text, for labels. */
export function useOrganizationName(organization: Pick<PublicOrganizationData, 'name'> | undefined): string {
  const { unnamed } = useMessages(acceptance)
  return displayText(organization?.name ?? '') || unnamed
}

/** The organization's name, apart from the direction of the text around it. */
export function OrganizationName({ organization }: { organization: Pick<PublicOrganizationData, 'name'> }) {
  return <bdi data-slot="ik-organization-name">{useOrganizationName(organization)}</bdi>
}
