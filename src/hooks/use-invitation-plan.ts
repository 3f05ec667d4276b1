'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { InvitationError } from '../model/error.ts'
import type { InvitationPlan, PlanInput } from '../model/recipients/plan-invitations.ts'
import type { ParsedRecipients } from '../model/recipients/recipient.ts'
import { sentKey } from '../query/keys.ts'
import type { SentLists } from '../query/planning.ts'
import { reads } from '../query/reads.ts'
import { useInvitationsContext } from './invitations-context.ts'

export interface InvitationPlanOptions extends Pick<
  PlanInput,
  'policy' | 'members' | 'domains' | 'decisions'
> {
  /** The key of the role for all whose text names none. @default '' */
  role?: string | undefined
}

export interface PlannedInvitations extends InvitationPlan {
  recipients: ParsedRecipients
  /**
   * `partial` where not all that went out, or not all members, could be read: the backend has the last word. `failed` where
   * what plans could not be loaded: it is asked for again with the next text.
   */
  state: 'reading' | 'ready' | 'partial' | 'failed'
}

/** What reads and plans: loaded right behind the page, and not with it; null where that has failed. */
let planning: typeof import('../query/planning.ts') | null | undefined

async function load(listener: () => void) {
  planning ??= await import('../query/planning.ts').catch(() => null)
  listener()
}

/** Where it could not be loaded, another text asks again. */
function loadingFor(_text: string) {
  return (listener: () => void) => {
    void load(listener)
    return () => {}
  }
}

const nobody: ParsedRecipients = { recipients: [], unused: [] }

const nothing: InvitationPlan = {
  rows: [],
  send: [],
  counts: {
    ready: 0,
    renew: 0,
    resend: 0,
    invited: 0,
    member: 0,
    duplicate: 0,
    typo: 0,
    notAllowed: 0,
    roleNotAllowed: 0,
    beyondSeats: 0,
    invalid: 0,
  },
  complete: true,
}

/**
 * What would be sent to the addresses in a text, against what went out before and who is a member. Nothing is asked
 * before there is an address. Keep the options the same between renders where the text is long.
 */
export function useInvitationPlan(text: string, options: InvitationPlanOptions = {}): PlannedInvitations {
  const { client } = useInvitationsContext()
  const { role = '', policy, members, domains, decisions } = options
  const code = useSyncExternalStore(
    useMemo(() => loadingFor(text), [text]),
    () => planning,
    () => undefined,
  )
  const recipients = useMemo(() => code?.parse(text) ?? nobody, [code, text])
  const { data, isLoading, isError } = useQuery<SentLists, InvitationError>({
    ...reads,
    queryKey: [...sentKey(client), 'plan'],
    queryFn: async ({ signal }) => (await import('../query/planning.ts')).read(client, signal),
    enabled: recipients.recipients.length > 0,
  })
  const canResend = client.sent?.resend !== undefined
  const plan = useMemo(
    () => code?.plan({ recipients, role, policy, members, domains, decisions, canResend }, data) ?? nothing,
    [code, recipients, role, policy, members, domains, decisions, canResend, data],
  )
  const isReading = isLoading || (code === undefined && text)
  const known = code === null ? 'failed' : isError || data?.partial ? 'partial' : 'ready'
  return { ...plan, recipients, state: isReading ? 'reading' : known }
}
