'use client'
import { useCount } from '../../i18n/count.ts'
import { invite } from '../../i18n/en/invite.ts'
import { useLocale, useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationPlan } from '../../model/recipients/plan-invitations.ts'

const sendable = ['ready', 'renew', 'resend'] as const

/** What the button is about to do: "Send 12, renew 3". */
export function useButtonLabel({ counts, send }: InvitationPlan, retries: boolean): string {
  const { inviteButton, inviteButtonParts, inviteComma } = useMessages(invite)
  const count = useCount()
  const locale = useLocale()
  const kinds = sendable.filter((kind) => counts[kind])
  const [first, second] = kinds
  if (!first) return inviteButton.nothing
  if (retries) return count(inviteButton.retry, send.length)
  if (!second) return count(inviteButton[first], counts[first])
  const label = kinds.map((kind) => count(inviteButtonParts[kind], counts[kind])).join(inviteComma)
  return label.charAt(0).toLocaleUpperCase(locale) + label.slice(1)
}
