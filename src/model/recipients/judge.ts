import type { Role } from '../role.ts'
import { addressKey, domainOf } from './address-key.ts'
import type {
  EarlierInvitation,
  InvitationPlan,
  PlanInput,
  PlannedDraft,
  PlannedKind,
  PlannedRecipient,
} from './plan.ts'
import type { Recipient } from './recipient.ts'
import { suggestDomain } from './suggest-domain.ts'

/** The rows of a plan, in the order of the text, and what it sends; the order of judgement is that of `planInvitations`. */
export function judge(input: PlanInput): Pick<InvitationPlan, 'rows' | 'send'> {
  const { recipients: parsed, invitations = [], members = [], policy = {}, decisions } = input
  const send: PlannedDraft[] = []
  const seen = new Set<string>()
  const joined = new Set(members.map(addressKey))
  const earlier = new Map<string, EarlierInvitation>()
  for (const { emailAddress, id, status, expiresAt, updatedAt } of invitations) {
    const key = addressKey(emailAddress)
    if (status === 'pending' || (status === 'expired' && earlier.get(key)?.status !== 'pending'))
      earlier.set(key, { id, status, expiresAt, updatedAt })
  }
  const suggest = suggesting(input)
  let seats = policy.seats ?? Infinity

  function judgeOne(recipient: Recipient): PlannedRecipient {
    const { emailAddress, name, start, end, text } = recipient
    const key = addressKey(emailAddress)
    const decision = decisions?.get(emailAddress.toLowerCase()) ?? {}
    const role = roleFor(decision.role ?? recipient.role ?? input.role, policy.roles)
    const draft = { emailAddress, ...(name && { name }), role: role.key }
    const row = { ...draft, start, end, text }
    const as = (kind: PlannedKind, more?: Partial<PlannedRecipient>) => ({ kind, ...row, ...more })
    if (seen.has(key)) return as('duplicate')
    seen.add(key)
    if (joined.has(key)) return as('member')

    const invitation = earlier.get(key)
    if (invitation?.status === 'pending') {
      if (!decision.resend || !input.canResend) return as('invited', { invitation })
      send.push({ ...draft, invitation })
      return as('resend', { invitation })
    }
    if (invitation && decision.leave) return as('invited', { invitation })

    const suggestion = invitation || decision.keep ? undefined : suggest(emailAddress)
    if (!isAllowed(domainOf(emailAddress), policy.allowedDomains)) return as('notAllowed', { suggestion })
    if (!role.allowed) return as('roleNotAllowed')
    if (suggestion) return as('typo', { suggestion })
    if (seats <= 0) return as('beyondSeats', { invitation })
    seats -= 1
    // Mailing again keeps the role that it had.
    const again = input.canResend && !(decision.role ?? recipient.role)
    send.push({ ...draft, ...(again && invitation && { invitation }) })
    return invitation ? as('renew', { invitation }) : as('ready')
  }

  const invalid = parsed.unused.map((token): PlannedRecipient => ({
    kind: 'invalid',
    emailAddress: '',
    role: '',
    ...token,
  }))
  const rows = [...parsed.recipients.map(judgeOne), ...invalid]
  return { rows: rows.toSorted((one, other) => one.start - other.start), send }
}

/** The role that a word means, by key or name; whether it may be given, where that is known. */
function roleFor(word: string, roles: readonly Role[] | undefined): { key: string; allowed: boolean } {
  const role = roles?.find(({ key, name }) => sameRole(word, key) || sameRole(word, name))
  return { key: role?.key ?? word, allowed: !roles || role !== undefined || word === '' }
}

function sameRole(one: string, other: string): boolean {
  const [first, second] = [one, other].map((word) => word.trim().toLowerCase().replace(/^org:/, ''))
  return first === second
}

function isAllowed(domain: string, allowed: readonly string[] | undefined): boolean {
  return (
    !allowed ||
    allowed.some((one) => {
      const rule = one.toLowerCase().replace(/^@/, '')
      return rule.startsWith('*.')
        ? domain.endsWith(`.${domainOf(rule.slice(2))}`)
        : domain === domainOf(rule)
    })
  )
}

/** Suggestions, worked out once for each domain: pastes have many addresses and few domains. */
function suggesting({ domains = [], members = [], policy }: PlanInput) {
  const allowed = (policy?.allowedDomains ?? []).filter((domain) => !domain.startsWith('*'))
  const known = [...new Set([...domains, ...allowed, ...members].map(domainOf))]
  const suggestions = new Map<string, string | undefined>()
  return (emailAddress: string): string | undefined => {
    const domain = domainOf(emailAddress)
    if (!suggestions.has(domain)) suggestions.set(domain, suggestDomain(`@${domain}`, known))
    const suggestion = suggestions.get(domain)
    return suggestion && `${emailAddress.slice(0, emailAddress.lastIndexOf('@'))}${suggestion}`
  }
}
