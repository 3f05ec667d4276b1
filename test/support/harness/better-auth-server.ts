import { readFields, readText } from '../../../src/model/field.ts'
import { canary, invitationId, organization, people } from './people.ts'
import type { Person } from './people.ts'
import { answer, refuse } from './server.ts'
import type { ServerModel, ServerOptions, ServerReply, ServerRequest } from './server.ts'

const minute = 60_000
const twoDays = 48 * 60 * minute

interface Invitation {
  id: string
  organizationId: string
  email: string
  role: string
  status: 'pending' | 'accepted' | 'rejected' | 'canceled'
  expiresAt: number
  createdAt: number
  inviterId: string
}

export interface BetterAuthModel extends ServerModel {
  /** Gives an account to whoever has this address. */
  signUp: (emailAddress: string) => Person
  /** As `expire`, for any invitation. */
  expireOne: (id: string) => void
  /** Whom the host was asked to mail, once for each mail. */
  mails: readonly string[]
}

export interface BetterAuthOptions extends ServerOptions {
  /** Nobody is invited yet. @default false */
  empty?: boolean
}

/**
 * Speaks as better-auth's organization plugin does, word for word where its words were recorded: whatever can't be
 * used is one `INVITATION_NOT_FOUND`, what is settled is not listed, and cancelling overwrites an acceptance while
 * the member stays. Ana owns the organization; Bo is invited.
 */
export function createBetterAuthServer({ clock, empty }: BetterAuthOptions): BetterAuthModel {
  const invitations = new Map<string, Invitation>()
  const accounts: Person[] = Object.values(people)
  const members: { id: string; userId: string; role: string }[] = [
    { id: 'member_1', userId: people.ana.id, role: 'owner' },
  ]
  const mails: string[] = []
  if (!empty) invite(invitationId, people.bo.emailAddress, 'member')

  function invite(id: string, email: string, role: string): Invitation {
    const invitation: Invitation = {
      id,
      organizationId: organization.id,
      email,
      role,
      status: 'pending',
      createdAt: clock(),
      expiresAt: clock() + twoDays,
      inviterId: people.ana.id,
    }
    invitations.set(id, invitation)
    mails.push(email)
    return invitation
  }

  function isLive({ status, expiresAt }: Invitation): boolean {
    return status === 'pending' && expiresAt > clock()
  }

  function isMember({ id }: Person): boolean {
    return members.some(({ userId }) => userId === id)
  }

  function respond(
    session: Person,
    invitation: Invitation | undefined,
    verb: 'accept' | 'reject',
  ): ServerReply {
    const usable = verb === 'accept' ? invitation && isLive(invitation) : invitation?.status === 'pending'
    if (!invitation || !usable) return notFound(verb === 'accept' ? '' : '!')
    if (invitation.email !== session.emailAddress) return wrongAccount()
    invitation.status = verb === 'accept' ? 'accepted' : 'rejected'
    if (verb === 'reject') return answer({ invitation: wire(invitation), member: null })
    const member = { id: `member_${members.length + 1}`, userId: session.id, role: invitation.role }
    members.push(member)
    return answer({
      invitation: wire(invitation),
      member: { ...member, organizationId: organization.id, createdAt: iso(clock()) },
    })
  }

  function read(session: Person, invitation: Invitation | undefined): ServerReply {
    if (!invitation || !isLive(invitation)) return notFound()
    if (invitation.email !== session.emailAddress) return wrongAccount()
    return answer({
      ...wire(invitation),
      organizationName: organization.name,
      organizationSlug: organization.slug,
      inviterEmail: people.ana.emailAddress,
    })
  }

  function inviteMember(session: Person, email: string, role: string, resend: boolean): ServerReply {
    if (!isMember(session)) return refuse(400, { code: 'MEMBER_NOT_FOUND', message: 'Member not found' })
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return refuse(400, { code: 'INVALID_EMAIL' })
    const account = accounts.find(({ emailAddress }) => emailAddress === email)
    if (account && isMember(account))
      return refuse(400, { code: 'USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION' })
    const live = [...invitations.values()].find((one) => one.email === email && isLive(one))
    if (live && !resend) return refuse(400, { code: 'USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION' })
    if (live) {
      // Its role stays, whatever was asked for.
      live.expiresAt = clock() + twoDays
      mails.push(email)
      return answer(wire(live))
    }
    return answer(wire(invite(`inv_${invitations.size + 1}`, email, role)))
  }

  function listMembers(session: Person, asked: URLSearchParams): ServerReply {
    if (!isMember(session) || asked.get('organizationId') !== organization.id)
      return refuse(403, { code: 'YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION' })
    const wanted = asked.get('filterField') === 'userId' ? asked.get('filterValue') : null
    const found = members.filter(({ userId }) => wanted === null || userId === wanted)
    const withUsers = found.map((one) => {
      const account = accounts.find(({ id }) => id === one.userId)
      return { ...one, user: { id: one.userId, email: account?.emailAddress } }
    })
    return answer({ members: withUsers, total: found.length })
  }

  function handle({ session, url, body }: ServerRequest): ServerReply {
    const [, verb] = url.pathname.split('/api/auth/organization/')
    const fields = readFields(body)
    const invitation = invitations.get(readText(fields('invitationId')) || (url.searchParams.get('id') ?? ''))
    if (!session) {
      if (verb === 'list-user-invitations')
        return refuse(400, { message: 'Missing session headers, or email query parameter.' })
      return refuse(401, { message: 'Unauthorized', code: 'UNAUTHORIZED' })
    }
    switch (verb) {
      case 'list-user-invitations':
        return answer(
          [...invitations.values()]
            .filter(({ email, status }) => email === session.emailAddress && status === 'pending')
            .map((one) => ({ ...wire(one), organizationName: organization.name })),
        )
      case 'get-invitation':
        return read(session, invitation)
      case 'accept-invitation':
        return respond(session, invitation, 'accept')
      case 'reject-invitation':
        return respond(session, invitation, 'reject')
      case 'list-members':
        return listMembers(session, url.searchParams)
      case 'set-active':
        return isMember(session)
          ? answer({ ...organization, members, invitations: [] })
          : refuse(403, { code: 'USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION' })
      case 'list-invitations':
        return answer([...invitations.values()].map(wire))
      case 'invite-member':
        return inviteMember(
          session,
          readText(fields('email')).toLowerCase(),
          readText(fields('role')),
          fields('resend') === true,
        )
      case 'cancel-invitation':
        if (!invitation) return notFound()
        invitation.status = 'canceled'
        return answer(wire(invitation))
      default:
        return { status: 404, body: undefined }
    }
  }

  function expireOne(id: string) {
    const invitation = invitations.get(id)
    if (invitation) invitation.expiresAt = Math.min(invitation.expiresAt, clock() - minute)
  }

  return {
    handle,
    revoke() {
      const invitation = invitations.get(invitationId)
      if (invitation) invitation.status = 'canceled'
    },
    expire: () => expireOne(invitationId),
    expireOne,
    mails,
    memberships: ({ id }) => members.filter(({ userId }) => userId === id).length,
    signUp(emailAddress) {
      const known = accounts.find((account) => account.emailAddress === emailAddress)
      const person = known ?? { id: `user_${accounts.length + 1}`, emailAddress }
      if (!known) accounts.push(person)
      return person
    },
  }
}

function wire(invitation: Invitation) {
  const { expiresAt, createdAt } = invitation
  return { ...invitation, expiresAt: iso(expiresAt), createdAt: iso(createdAt), ticket: canary }
}

function iso(time: number): string {
  return new Date(time).toISOString()
}

function notFound(mark = ''): ServerReply {
  return refuse(400, { message: `Invitation not found${mark}`, code: 'INVITATION_NOT_FOUND' })
}

function wrongAccount(): ServerReply {
  return refuse(403, {
    message: 'You are not the recipient of the invitation',
    code: 'YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION',
  })
}
