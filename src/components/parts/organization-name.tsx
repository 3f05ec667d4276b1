'use client'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { PublicOrganizationData } from '../../model/organization.ts'

/** The organization's name as plain text, for labels. */
export function useOrganizationName({ name }: Pick<PublicOrganizationData, 'name'>): string {
  const messages = useMessages()
  return displayText(name) || messages.unnamed
}

/** The organization's name, apart from the direction of the text around it. */
export function OrganizationName({ organization }: { organization: Pick<PublicOrganizationData, 'name'> }) {
  return (
    <bdi data-slot="ik-organization-name" className="ik:font-semibold ik:wrap-anywhere">
      {useOrganizationName(organization)}
    </bdi>
  )
}
