/** What can be asked of the sent invitations on a server. */
export const operations = [
  'list',
  'send',
  'revoke',
  'resend',
  'remove',
  'link',
  'setRole',
  'members',
] as const

/** One of them. */
export type Operation = (typeof operations)[number]
