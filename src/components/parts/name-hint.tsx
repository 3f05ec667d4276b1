'use client'
import { outcomes } from '../../i18n/en/outcomes.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import { hasMixedScripts } from '../../model/mixed-scripts.ts'
import type { PublicOrganizationData } from '../../model/organization.ts'

export interface NameHintProps {
  organization: Pick<PublicOrganizationData, 'name'>
}

/** Warns of a name that may only look like another one, and tells the whole of one that was cut; else nothing. */
export function NameHint({ organization: { name } }: NameHintProps) {
  const { unusualName, wholeName } = useMessages(outcomes)
  const whole = displayText(name, 10_000)
  return (
    <>
      {hasMixedScripts(name) && <p data-slot="ik-name-hint">{unusualName}</p>}
      {whole !== displayText(name) && (
        <details data-slot="ik-name-details">
          <summary data-slot="ik-name-summary">{wholeName}</summary>
          <bdi>{whole}</bdi>
        </details>
      )}
    </>
  )
}
