import { displayText } from 'invitekit/headless'

/** Where your app is, from your configuration. A request's `Host` header says whatever its sender likes. */
export interface MailOptions {
  /** Such as `https://app.example.com`. */
  appUrl: string
}

export interface InvitationToMail {
  id: string
  emailAddress: string
  organizationName: string
  /** Empty where it is not known. */
  inviterName: string
}

/** What a mail service takes. */
export interface InvitationMail {
  to: string
  subject: string
  text: string
  html: string
}

/**
 * The mail of an invitation. Names are other people's words: on one line in the subject and the plain text, and escaped
 * in the HTML.
 *
 * @throws Error where the app's address is not `https:`, but for this machine's own.
 */
export function invitationMail(invitation: InvitationToMail, { appUrl }: MailOptions): InvitationMail {
  const link = acceptLink(invitation.id, appUrl)
  const organization = displayText(invitation.organizationName)
  const inviter = displayText(invitation.inviterName)
  const subject = inviter ? `${inviter} invited you to join ${organization}` : `Join ${organization}`
  const ignore = 'If you didn’t expect this, you can ignore it: nothing happens unless you accept.'
  return {
    to: oneAddress(invitation.emailAddress),
    subject,
    text: `${subject}.\n\nLook at the invitation:\n${link}\n\n${ignore}\n`,
    html: `<p>${escapeHtml(subject)}.</p>
<p><a href="${escapeHtml(link)}">Look at the invitation</a></p>
<p>${escapeHtml(ignore)}</p>
`,
  }
}

function acceptLink(id: string, appUrl: string): string {
  const url = new URL(`/accept/${encodeURIComponent(id)}`, appUrl)
  const local = ['localhost', '127.0.0.1'].includes(url.hostname)
  if (url.protocol !== 'https:' && !local) throw new Error(`The app's address is not https: ${appUrl}`)
  return url.href
}

/** A line break would begin another header, and a comma another recipient. */
function oneAddress(emailAddress: string): string {
  if (!/^[^\s,;<>"]+@[^\s,;<>"@]+$/.test(emailAddress)) throw new Error('Not one e-mail address')
  return emailAddress
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
