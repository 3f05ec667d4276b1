import type { InvitationsClient } from 'invitekit'

/** Has a form open with a text in it, as after a reload: nobody has to type, so nothing takes the focus. */
export function entered({ scope, sent }: InvitationsClient, draftKey: string, text: string): void {
  sessionStorage.setItem(JSON.stringify(['invitekit', scope, sent?.organizationId, draftKey]), text)
}
