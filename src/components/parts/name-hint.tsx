'use client'
import { outcomes } from '../../i18n/en/outcomes.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { hasMixedScripts } from '../../model/mixed-scripts.ts'
import type { PublicOrganizationData } from '../../model/organization.ts'

export interface NameHintProps {
  organization: Pick<PublicOrganizationData, 'name'>
}

/** Warns of a name that may only look like another one; says nothing of all others. */
export function NameHint({ organization }: NameHintProps) {
  const { unusualName } = useMessages(outcomes)
  return hasMixedScripts(organization.name) && <p data-slot="ik-name-hint">{unusualName}</p>
}
