'use client'
import { inviteSending } from '../../i18n/en/invite-sending.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { receiptCsv, receiptText } from '../../model/recipients/receipt.ts'
import type { ReceiptOutcome } from '../../model/recipients/receipt.ts'

/** What became of each address, to keep. */
export function useReceipt(outcomes: readonly ReceiptOutcome[]) {
  const { inviteReceipt, inviteCopied, inviteNotCopied, inviteFile } = useMessages(inviteSending)
  return {
    /** @returns What to say of it. */
    async copy() {
      try {
        await navigator.clipboard.writeText(receiptText(outcomes, inviteReceipt))
        return inviteCopied
      } catch {
        // Not allowed, or a page that is not secure, which has no clipboard.
        return inviteNotCopied
      }
    },
    download() {
      const csv = new Blob([receiptCsv(outcomes, inviteReceipt, { bom: true })], { type: 'text/csv' })
      const href = URL.createObjectURL(csv)
      Object.assign(document.createElement('a'), { href, download: inviteFile }).click()
      URL.revokeObjectURL(href)
    },
  }
}
