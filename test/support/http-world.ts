import { httpInvitations } from 'invitekit/http'
import type { HttpInvitationsOptions } from 'invitekit/http'
import { mustHave } from './ports.ts'
import { createHandler, sessionOf } from './handler.ts'

const origin = 'https://app.example.com'

/** A client whose requests reach a handler as those of a page of the host's do; `who` is in the cookie. */
export function httpWorld({
  who = 'administrator',
  ...options
}: Parameters<typeof createHandler>[0] & { who?: string } = {}) {
  const world = createHandler(options)
  const requests: Request[] = []
  let signedIn = who
  const client = clientOver(
    async (request) => {
      for (const [name, value] of [
        ['Origin', origin],
        ['Sec-Fetch-Site', 'same-origin'],
        ['Sec-Fetch-Dest', 'empty'],
        ['Cookie', `session=${signedIn}`],
      ] as const) {
        request.headers.set(name, value)
      }
      requests.push(request.clone())
      return world.handler(request)
    },
    sessionOf(who) ?? { userId: null },
  )
  /** As where another person signs in in another tab. */
  const actAs = (other: string) => {
    signedIn = other
  }
  return { ...world, client, sent: everySentVerb(client.sent), requests, actAs }
}

/** A client whose requests are answered by this function. */
export function clientOver(
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<HttpInvitationsOptions> = {},
) {
  return httpInvitations({
    url: '/api/invitations',
    userId: 'ana',
    offers: ['resend', 'remove', 'link', 'setRole', 'members', 'roles'],
    fetch: async (input, init) =>
      answer(new Request(new URL(input instanceof Request ? input.url : input, origin), init)),
    ...options,
  })
}

/** A sent side that has every verb. */
export function everySentVerb(sent: ReturnType<typeof clientOver>['sent']) {
  return mustHave(sent, 'resend', 'remove', 'link', 'setRole', 'members', 'roles')
}
